package org.guiju.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.matter.MatterDesk;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Sha256;
import org.guiju.platform.Text;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.security.Senders;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.engine.Step;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what the public hands in, and tells what became of it. Whoever hands it in is PUBLIC in
 * the ledger, also with an account.
 */
@ApplicationScoped
class SubmissionService {

  static final String COMPLAINT = "COMPLAINT";
  static final String FEEDBACK = "FEEDBACK";

  /** A contact is written once and never changed. */
  static final long CONTACT_VERSION = 1;

  private static final Map<String, String> OPENINGS =
      Map.of(COMPLAINT, "COMPLAIN", FEEDBACK, "GIVE_FEEDBACK");
  private static final Text RECEIPT = new Text("回执", "receipt");
  private static final Text CONTACT = new Text("联系方式", "contact");
  private static final int SECRET_BYTES = 24;

  private final MatterDesk desk;
  private final SubmissionRows rows;
  private final Senders senders;
  private final Senders.Bound bound;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;
  private final SecureRandom random = new SecureRandom();

  SubmissionService(
      MatterDesk desk,
      SubmissionRows rows,
      Senders senders,
      SupervisionConfig config,
      CurrentActor currentActor,
      LegalDay legalDay) {
    this.desk = desk;
    this.rows = rows;
    this.senders = senders;
    this.bound =
        new Senders.Bound("submission", config.perSender(), config.perThing(), config.window());
    this.currentActor = currentActor;
    this.legalDay = legalDay;
  }

  /**
   * Takes something in.
   *
   * @param type COMPLAINT or FEEDBACK
   * @param address where it came from; null where that is not known
   */
  @Transactional
  ReceiptView submit(
      String type,
      SubmissionAbout about,
      Map<String, JsonNode> inputs,
      @Nullable ComplaintContact contact,
      @Nullable String address,
      Locale locale) {
    senders.count(bound, Senders.at(address), about.id());
    LocalDate today = legalDay.today();
    String action = java.util.Objects.requireNonNull(OPENINGS.get(type));
    MatterDesk.Standing matter =
        desk.open(
            Actor.PUBLIC,
            type,
            about.type().name(),
            about.id(),
            new Step(action, today, null, null, List.of(), inputs, null, null, Set.of()));
    String secret = secret();
    rows.keepReceipt(Sha256.hex(secret), matter.id(), type, legalDay.now());
    if (contact != null && !contact.isEmpty()) {
      rows.keepContact(matter.id(), contact, legalDay.now());
    }
    return new ReceiptView(
        secret, matter.id(), matter.state(), matter.stateName().in(locale), today);
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What became of it. */
  @Transactional
  SubmissionView byReceipt(String type, String receipt, Locale locale) {
    UUID matter = matter(type, receipt);
    return SubmissionView.of(desk.standing(matter), rows.contact(matter).isPresent(), locale);
  }

  /** Erases the contact at the wish of whoever gave it. */
  @Transactional
  void eraseContactByReceipt(String receipt) {
    erase(matter(COMPLAINT, receipt));
  }

  /** The contact of a complainant, for those who treat the complaint. */
  @Transactional
  ComplaintContact contact(UUID matter) {
    desk.checkMayAct(currentActor.get(), matter);
    return rows.contact(matter).orElseThrow(() -> DomainException.notFound(CONTACT));
  }

  /** Erases the contact of a complainant. */
  @Transactional
  void eraseContact(UUID matter) {
    desk.checkMayAct(currentActor.get(), matter);
    erase(matter);
  }

  private void erase(UUID matter) {
    if (!rows.eraseContact(matter)) {
      throw DomainException.notFound(CONTACT);
    }
  }

  private UUID matter(String type, String receipt) {
    return rows.matter(Sha256.hex(receipt), type)
        .orElseThrow(() -> DomainException.notFound(RECEIPT));
  }
}
