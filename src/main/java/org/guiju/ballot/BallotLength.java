package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.guiju.calendar.Holidays;
import org.guiju.calendar.Length;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.ClockRule;
import org.jspecify.annotations.Nullable;

/**
 * How long ballots run at least: as long as the clock of the stage that they are held in, where it
 * is a MINIMUM that starts with the stage. A question of its own (purpose OTHER) is bound by none,
 * nor is a committee draft that a meeting votes on.
 */
@ApplicationScoped
class BallotLength {

  private static final int GROUP = 2;
  private static final int CELL = 3;

  /** Cells of a stage from its registration to the close of its ballot, and for a ballot anew. */
  private static final String CLOSED = "60";

  private static final String REPEATED = "93";
  private static final String COMMITTEE_DRAFT = "30";

  private final Holidays holidays;

  BallotLength(Holidays holidays) {
    this.holidays = holidays;
  }

  /**
   * Refuses a ballot that ends too early; whoever brings in what was held elsewhere tells it as it
   * was.
   *
   * @param resolution the decision by which it is shortened, where the clock allows that; null for
   *     none
   * @throws DomainException INVALID with the day on which it may end
   */
  void check(
      Actor actor,
      BallotSubject.Matter matter,
      BallotPurpose purpose,
      BallotForm form,
      LocalDate opensOn,
      LocalDate closesOn,
      @Nullable String resolution) {
    ClockRule clock = clock(matter, purpose, form).orElse(null);
    if (clock == null || actor.holds(Roles.IMPORTER)) {
      return;
    }
    Integer shortened = clock.lengthShortened();
    boolean decided = shortened != null && resolution != null && !resolution.isBlank();
    Integer units = decided ? shortened : clock.length();
    LocalDate earliest = end(clock, Objects.requireNonNull(units), opensOn);
    if (closesOn.isBefore(earliest)) {
      throw DomainException.invalid(
          "/closesOn", "BALLOT_TOO_SHORT", told(clock, earliest, decided, opensOn));
    }
  }

  /** Whether ballots of the purpose have to run for some time where the thing stands. */
  boolean binds(BallotSubject.Matter matter, BallotPurpose purpose, BallotForm form) {
    return clock(matter, purpose, form).isPresent();
  }

  private Text told(ClockRule clock, LocalDate earliest, boolean decided, LocalDate opensOn) {
    Text name = clock.name();
    Integer shortened = clock.lengthShortened();
    if (shortened == null || decided) {
      return new Text(
          "“%s”最早截止日为 %s。".formatted(name.zh(), earliest),
          "%s: it may end on %s at the earliest.".formatted(name.en(), earliest));
    }
    LocalDate sooner = end(clock, shortened, opensOn);
    return new Text(
        "“%s”最早截止日为 %s；经决议缩短的为 %s，请在 basis 中写明决议。".formatted(name.zh(), earliest, sooner),
        "%s: it may end on %s at the earliest, and on %s where a resolution, named in basis, shortens it."
            .formatted(name.en(), earliest, sooner));
  }

  private LocalDate end(ClockRule clock, int units, LocalDate from) {
    Length length = Length.of(units, clock.unit());
    return holidays.workingDays().count(from, length, clock.rolls()).lastDay();
  }

  private static Optional<ClockRule> clock(
      BallotSubject.Matter matter, BallotPurpose purpose, BallotForm form) {
    String stage = matter.stage();
    if (stage == null || purpose == BallotPurpose.OTHER || !isBalloted(stage.substring(CELL))) {
      return Optional.empty();
    }
    String group = stage.substring(0, GROUP);
    if (form == BallotForm.MEETING && group.equals(COMMITTEE_DRAFT)) {
      return Optional.empty();
    }
    return matter.procedure().clocks().values().stream()
        .filter(c -> c.meaning().equals(ClockRule.MINIMUM) && c.length() != null)
        .filter(c -> c.startsInStages().stream().anyMatch(s -> s.startsWith(group)))
        .findFirst();
  }

  /** What stands at a decision is not balloted as its stage is, unless that is to begin anew. */
  private static boolean isBalloted(String cell) {
    return cell.compareTo(CLOSED) <= 0 || cell.equals(REPEATED);
  }
}
