package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.guiju.counting.Fact;
import org.guiju.counting.FactSet;
import org.guiju.counting.RegionRoles;
import org.guiju.organization.RegionsOfOrganizations;
import org.guiju.region.Regions;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * What declarations contribute to counting, for the regions in which the declarer was on the day.
 */
@ApplicationScoped
class DeclarationFacts {

  static final String DECLARATION = "DECLARATION";
  static final String DECLARED_STANDARD = "DECLARED_STANDARD";
  static final String PUBLISHED = "DECLARATION_PUBLISHED";
  static final String PENDING = "DECLARATION_PENDING";
  static final String FIRST = "DECLARATION_FIRST";
  static final String LATER = "DECLARATION_LATER_EDITION";
  static final String OTHER = "DECLARATION_FIRST_OTHER";

  private static final int LONGEST_OCCURRENCE = 100;

  private final Regions regions;

  DeclarationFacts(Regions regions) {
    this.regions = regions;
  }

  /**
   * Days on which a declaration was public or not.
   *
   * @param from first day
   * @param isPublic whether it was
   * @param isPending whether it had not been public yet and could still become so
   */
  record Stand(LocalDate from, boolean isPublic, boolean isPending) {}

  /** Regions of a declarer on a day. */
  @FunctionalInterface
  interface Whereabouts {
    Map<String, Optional<Role>> of(UUID organization, LocalDate on);
  }

  /** Where these declarers were on any day; China where it is not known. */
  Whereabouts whereabouts(RegionsOfOrganizations homes) {
    return (organization, on) -> {
      String home = homes.on(organization, on);
      return new RegionRoles().add(regions.chain(home == null ? Fact.CHINA : home, on)).toMap();
    };
  }

  /** The days on which a declaration is public or still to be, a fact for each unbroken time. */
  static FactSet published(
      UUID id, UUID declarer, Kind kind, List<Stand> stands, Whereabouts whereabouts) {
    List<Fact> facts = new ArrayList<>();
    times(stands, Stand::isPublic)
        .forEach((from, to) -> facts.add(fact(PUBLISHED, from, to, kind, declarer, whereabouts)));
    times(stands, Stand::isPending)
        .forEach((from, to) -> facts.add(fact(PENDING, from, to, kind, declarer, whereabouts)));
    return new FactSet(DECLARATION, id, facts);
  }

  /** The unbroken times during which something held, by their first day; open at the last day. */
  private static Map<LocalDate, LocalDate> times(List<Stand> stands, Predicate<Stand> held) {
    Map<LocalDate, LocalDate> times = new LinkedHashMap<>();
    LocalDate from = null;
    for (Stand stand : stands) {
      if (held.test(stand) && from == null) {
        from = stand.from();
      } else if (!held.test(stand) && from != null) {
        times.put(from, stand.from());
        from = null;
      }
    }
    if (from != null) {
      times.put(from, LocalDate.MAX);
    }
    return times;
  }

  private static Fact fact(
      String measure,
      LocalDate from,
      LocalDate to,
      Kind kind,
      UUID declarer,
      Whereabouts whereabouts) {
    return fact(
        measure,
        from.toString(),
        from,
        to.equals(LocalDate.MAX) ? null : to,
        kind,
        whereabouts.of(declarer, from));
  }

  /**
   * The one day on which a declarer first made a standard public, whatever the year of its number,
   * and the days of its later editions; of a standard of others, the day on which it was first
   * declared.
   */
  static List<Fact> first(FamilyRow row, Collection<FamilyRow> later, Whereabouts whereabouts) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact(row.own() ? FIRST : OTHER, "", row, whereabouts));
    for (FamilyRow edition : later) {
      facts.add(fact(LATER, occurrence(edition.number()), edition, whereabouts));
    }
    return facts;
  }

  /** The text as an occurrence of a fact, which tells it apart however long it is. */
  static String occurrence(String number) {
    return number.length() <= LONGEST_OCCURRENCE
        ? number
        : UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Fact fact(
      String measure, String occurrence, FamilyRow row, Whereabouts whereabouts) {
    return fact(
        measure,
        occurrence,
        row.on(),
        null,
        row.kind(),
        whereabouts.of(row.family().organization(), row.on()));
  }

  static Fact fact(
      String measure,
      String occurrence,
      LocalDate on,
      @Nullable LocalDate until,
      Kind kind,
      Map<String, Optional<Role>> regions) {
    return new Fact(
        measure,
        occurrence,
        on,
        until,
        kind,
        null,
        null,
        null,
        null,
        null,
        null,
        Set.of(),
        regions);
  }
}
