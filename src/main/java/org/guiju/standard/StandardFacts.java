package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.counting.DerivedTags;
import org.guiju.counting.Fact;
import org.guiju.counting.FactSet;
import org.guiju.counting.RegionRoles;
import org.guiju.identifier.InternationalBody;
import org.guiju.organization.RegionsOfOrganizations;
import org.guiju.region.Regions;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * What an edition contributes to counting, by the rules of the targets: it counts on the day of
 * publication, once for each region in which an organization took part, and once for each region
 * that issued it, all the way up.
 */
@ApplicationScoped
class StandardFacts {

  static final String SUBJECT = "STANDARD";
  private static final String PUBLISHED = "STANDARD_PUBLISHED";
  private static final String ISSUED = "STANDARD_ISSUED";

  /** Measures of which every edition has a fact; its other facts are of no further region. */
  static final List<String> EVERY_REGION = List.of(PUBLISHED, ISSUED);

  private static final int VALUE_SCALE = 4;

  private final Regions regions;

  StandardFacts(Regions regions) {
    this.regions = regions;
  }

  /**
   * Days between which an edition was valid.
   *
   * @param from first day
   * @param to first day on which it no longer was; null while it is
   */
  record Life(LocalDate from, @Nullable LocalDate to) {}

  /**
   * Days from which an edition no longer was valid.
   *
   * @param from first day
   * @param to first day on which it was valid again; null while it is not
   * @param replaced whether another one took its place
   */
  record End(LocalDate from, @Nullable LocalDate to, boolean replaced) {}

  FactSet of(
      UUID standard,
      Publication publication,
      List<Life> lives,
      List<End> ends,
      List<ConcludedReview> reviews,
      RegionsOfOrganizations homes) {
    List<Fact> facts = new ArrayList<>();
    LocalDate on = publication.issueDate();
    Shape shape =
        new Shape(
            publication,
            level(publication),
            body(publication),
            StandardNumbers.party(publication.numbers().stream()));
    RegionRoles participants = participants(publication, on, homes);
    Map<String, Optional<Role>> byIssuer = issuerRegions(publication, on, homes);
    facts.add(
        shape
            .fact(PUBLISHED, "", on, null, null, participants.toMap())
            .divided(participants.shares()));
    facts.add(shape.fact(ISSUED, "", on, null, null, byIssuer));
    if (publication.takesUp() != null) {
      facts.add(shape.fact("STANDARD_TAKING_UP", "", on, null, null, byIssuer));
    }
    if (publication.kind() == Kind.GROUP) {
      facts.add(
          shape.fact(
              "GROUP_STANDARD_CULTIVATED",
              "",
              on,
              null,
              null,
              either(publication, on, homes).toMap()));
    }
    int life = 0;
    for (Life one : lives) {
      if (one.to() == null || one.to().isAfter(one.from())) {
        facts.add(
            shape.fact(
                "STANDARD_IN_FORCE",
                life == 0 ? "" : String.valueOf(life),
                one.from(),
                one.to(),
                null,
                byIssuer));
        life++;
      }
    }
    for (End end : ends) {
      facts.add(
          shape.fact(
              end.replaced() ? "STANDARD_REPLACED" : "STANDARD_WITHDRAWN",
              end.from().toString(),
              end.from(),
              end.to(),
              null,
              byIssuer));
    }
    for (ConcludedReview review : reviews) {
      facts.add(
          shape
              .of(review.conclusion())
              .fact(
                  "STANDARD_REVIEWED",
                  review.event().toString(),
                  review.on(),
                  null,
                  null,
                  byIssuer));
    }
    LocalDate planned = publication.planIssuedOn();
    if (planned != null) {
      facts.add(shape.fact("DEVELOPMENT_CYCLE", "", on, null, months(planned, on), byIssuer));
      LocalDate submitted = publication.submittedOn();
      if (submitted != null) {
        facts.add(
            shape.fact(
                "DEVELOPMENT_CYCLE_TO_SUBMISSION",
                "",
                on,
                null,
                months(planned, submitted),
                byIssuer));
      }
    }
    return new FactSet(SUBJECT, standard, facts);
  }

  /**
   * Calendar months from one day to another: whole months, and the days that are left as a share of
   * the month they fall in; four decimals.
   */
  static BigDecimal months(LocalDate from, LocalDate to) {
    long whole = ChronoUnit.MONTHS.between(from, to);
    LocalDate reached = from.plusMonths(whole);
    long rest = ChronoUnit.DAYS.between(reached, to);
    int length = YearMonth.from(reached).lengthOfMonth();
    return BigDecimal.valueOf(whole)
        .add(
            BigDecimal.valueOf(rest)
                .divide(BigDecimal.valueOf(length), VALUE_SCALE, RoundingMode.HALF_UP));
  }

  /** Regions in which somebody took part or that issued it, but the world; by the best role. */
  Map<String, Optional<Role>> regions(Publication publication, RegionsOfOrganizations homes) {
    Map<String, Optional<Role>> all =
        new HashMap<>(either(publication, publication.issueDate(), homes).toMap());
    all.remove(Fact.WORLD);
    return all;
  }

  private RegionRoles either(Publication publication, LocalDate on, RegionsOfOrganizations homes) {
    RegionRoles found = participants(publication, on, homes);
    issuers(publication, on, homes).forEach(region -> found.add(regions.chain(region, on)));
    return found;
  }

  private RegionRoles participants(
      Publication publication, LocalDate on, RegionsOfOrganizations homes) {
    RegionRoles found = new RegionRoles();
    for (Participation participation : publication.participations()) {
      String region = homes.on(participation.organization(), on);
      List<String> chain = region == null ? List.of(Fact.WORLD) : regions.chain(region, on);
      found.add(chain, participation.role());
    }
    return found;
  }

  private Map<String, Optional<Role>> issuerRegions(
      Publication publication, LocalDate on, RegionsOfOrganizations homes) {
    RegionRoles found = new RegionRoles();
    issuers(publication, on, homes).forEach(region -> found.add(regions.chain(region, on)));
    return found.toMap();
  }

  private static List<String> issuers(
      Publication publication, LocalDate on, RegionsOfOrganizations homes) {
    return switch (publication.kind()) {
      case INTERNATIONAL -> List.of();
      case NATIONAL, INDUSTRY -> List.of(Fact.CHINA);
      case LOCAL -> publication.issuingRegions();
      case GROUP, ENTERPRISE -> {
        UUID responsible = publication.responsible();
        String home = responsible == null ? null : homes.on(responsible, on);
        yield home == null ? List.of(Fact.CHINA) : List.of(home);
      }
    };
  }

  /** The administrative level that issued it; null where the kind has none. */
  static @Nullable Level level(Publication publication) {
    return switch (publication.kind()) {
      case NATIONAL, INDUSTRY -> Level.NATIONAL;
      case LOCAL -> localLevel(publication);
      case INTERNATIONAL, GROUP, ENTERPRISE -> null;
    };
  }

  private static Level localLevel(Publication publication) {
    List<String> codes = publication.issuingRegions();
    return codes.isEmpty() || codes.getFirst().endsWith("0000")
        ? Level.PROVINCIAL
        : Level.MUNICIPAL;
  }

  /** Whose an international standard is; null for every other one. */
  private static @Nullable String body(Publication publication) {
    return publication.kind() == Kind.INTERNATIONAL
        ? InternationalBody.of(publication.numbers(), publication.committee())
        : null;
  }

  private record Shape(
      Publication publication,
      @Nullable Level level,
      @Nullable String type,
      @Nullable String number) {

    /** The same of another type. */
    Shape of(String other) {
      return new Shape(publication, level, other, number);
    }

    Fact fact(
        String measure,
        String occurrence,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable BigDecimal value,
        Map<String, Optional<Role>> regions) {
      Kind kind = publication.kind();
      WorkType workType = publication.workType();
      return new Fact(
          measure,
          occurrence,
          on,
          until,
          kind,
          publication.nature(),
          level,
          workType,
          null,
          publication.committee(),
          type,
          number,
          value,
          DerivedTags.with(publication.tags(), Adoption.isMade(publication.adopts(), workType)),
          regions);
    }
  }
}
