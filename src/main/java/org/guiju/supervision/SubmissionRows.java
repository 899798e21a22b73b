package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;

/** Receipts and contacts as they are stored. */
@ApplicationScoped
class SubmissionRows {

  private final Jdbc jdbc;

  SubmissionRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  void keepReceipt(String hash, UUID matter, String type, Instant at) {
    jdbc.update(
        "insert into submission_receipt (hash, matter_id, type, created_at) values (?, ?, ?, ?)",
        p -> p.text(hash).uuid(matter).text(type).instant(at));
  }

  /** The matter of a type for which there is that receipt. */
  Optional<UUID> matter(String hash, String type) {
    return jdbc
        .query(
            "select matter_id from submission_receipt where hash = ? and type = ?",
            p -> p.text(hash).text(type),
            row -> row.uuid("matter_id"))
        .stream()
        .findFirst();
  }

  void keepContact(UUID matter, ComplaintContact contact, Instant at) {
    jdbc.update(
        "insert into complaint_contact (matter_id, name, phone, email, created_at) values (?, ?, ?, ?, ?)",
        p ->
            p.uuid(matter)
                .text(contact.name())
                .text(contact.phone())
                .text(contact.email())
                .instant(at));
  }

  Optional<ComplaintContact> contact(UUID matter) {
    return jdbc
        .query(
            "select name, phone, email from complaint_contact where matter_id = ?",
            p -> p.uuid(matter),
            row ->
                new ComplaintContact(
                    row.textOrNull("name"), row.textOrNull("phone"), row.textOrNull("email")))
        .stream()
        .findFirst();
  }

  boolean eraseContact(UUID matter) {
    return jdbc.update("delete from complaint_contact where matter_id = ?", p -> p.uuid(matter))
        > 0;
  }
}
