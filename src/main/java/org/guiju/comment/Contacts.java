package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/** Who the people are that comment. It stands beside the ledger, which forgets nothing. */
@ApplicationScoped
class Contacts {

  /**
   * Who somebody is.
   *
   * @param shown whether name and organization may be shown to everybody; the address never is
   */
  record Contact(
      UUID comment,
      @Nullable String name,
      @Nullable String organization,
      @Nullable String email,
      boolean shown) {}

  private final Jdbc jdbc;

  Contacts(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  void keep(Contact contact) {
    jdbc.update(
        "insert into comment_contact (comment_id, name, organization_name, email, is_shown)"
            + " values (?, ?, ?, ?, ?)",
        p ->
            p.uuid(contact.comment())
                .text(contact.name())
                .text(contact.organization())
                .text(contact.email())
                .flag(contact.shown()));
  }

  Map<UUID, Contact> of(Collection<UUID> comments) {
    return jdbc
        .query(
            "select comment_id, name, organization_name, email, is_shown from comment_contact where comment_id = any(?)",
            p -> p.uuids(comments),
            row ->
                new Contact(
                    row.uuid("comment_id"),
                    row.textOrNull("name"),
                    row.textOrNull("organization_name"),
                    row.textOrNull("email"),
                    row.flag("is_shown")))
        .stream()
        .collect(Collectors.toMap(Contact::comment, Function.identity()));
  }
}
