package org.guiju.organization;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.jspecify.annotations.Nullable;

/** What a committee is on a day. */
record CommitteeState(
    String code,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String parent,
    @Nullable CommitteeLevel level,
    @Nullable UUID secretariat,
    @Nullable LocalDate dissolvedOn) {

  /** A committee of which only the code is known. */
  static CommitteeState bare(String code) {
    return new CommitteeState(
        code, null, null, CommitteeCodes.parent(code), CommitteeLevel.ofCode(code), null, null);
  }

  CommitteeState apply(Event event) {
    if (CommitteeFacts.Type.of(event) == CommitteeFacts.Type.DISSOLVED) {
      return dissolved(event.effectiveOn());
    }
    CommitteeFacts facts = event.payload(CommitteeFacts.class);
    Set<String> cleared = facts.cleared() == null ? Set.of() : facts.cleared();
    return new CommitteeState(
        facts.code() == null ? code : facts.code(),
        merged(cleared, "nameZh", facts.nameZh(), nameZh),
        merged(cleared, "nameEn", facts.nameEn(), nameEn),
        merged(cleared, "parent", facts.parent(), parent),
        merged(cleared, "level", facts.level(), level),
        merged(cleared, "secretariat", facts.secretariat(), secretariat),
        dissolvedOn);
  }

  CommitteeState dissolved(@Nullable LocalDate on) {
    return new CommitteeState(code, nameZh, nameEn, parent, level, secretariat, on);
  }

  /** What the other says where this leaves it open. */
  CommitteeState completedBy(CommitteeState other) {
    return new CommitteeState(
        code,
        nameZh == null ? other.nameZh : nameZh,
        nameEn == null ? other.nameEn : nameEn,
        parent == null ? other.parent : parent,
        level == null ? other.level : level,
        secretariat == null ? other.secretariat : secretariat,
        dissolvedOn);
  }

  /** What must be said to come to the other state; null where nothing differs. */
  @Nullable CommitteeFacts differenceTo(CommitteeState to) {
    Set<String> cleared = new TreeSet<>();
    CommitteeFacts facts =
        new CommitteeFacts(
            null,
            changed("nameZh", nameZh, to.nameZh, cleared),
            changed("nameEn", nameEn, to.nameEn, cleared),
            changed("parent", parent, to.parent, cleared),
            changed("level", level, to.level, cleared),
            changed("secretariat", secretariat, to.secretariat, cleared),
            cleared.isEmpty() ? null : cleared,
            null);
    return facts.equals(CommitteeFacts.none()) ? null : facts;
  }

  CommitteeFacts asFacts(boolean assumed) {
    return new CommitteeFacts(
        code, nameZh, nameEn, parent, level, secretariat, null, assumed ? true : null);
  }

  private static <T> @Nullable T changed(
      String field, @Nullable T from, @Nullable T to, Set<String> cleared) {
    if (to == null && from != null) {
      cleared.add(field);
    }
    return Objects.equals(from, to) ? null : to;
  }

  private static <T> @Nullable T merged(
      Set<String> cleared, String field, @Nullable T said, @Nullable T before) {
    return cleared.contains(field) ? null : said == null ? before : said;
  }
}
