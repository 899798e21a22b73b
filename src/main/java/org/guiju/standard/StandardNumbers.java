package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.counting.Fact;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.identifier.SoughtNumber;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Which editions bear a number, and which numbers were ever given out. */
@ApplicationScoped
public class StandardNumbers {

  private static final String DUAL = "/";
  private static final int SLOTS = 64;

  /** State of an edition that is published and not yet in force. */
  private static final String TO_COME = "E60";

  private final Jdbc jdbc;

  StandardNumbers(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The canonical text of any spelling; the text itself, blanks collapsed, where it is no number.
   */
  public static String canonical(String text) {
    return Identifiers.parse(text) instanceof Identifier id
        ? id.canonical()
        : text.strip().replaceAll("\\s+", " ");
  }

  /**
   * By what a standard counts where each number counts once: the first of its numbers without the
   * year; null where there is none that facts can keep.
   */
  public static @Nullable String party(Stream<String> numbers) {
    return numbers
        .limit(1)
        .map(Identifiers::familyKey)
        .filter(number -> number.length() <= Fact.LONGEST_PARTY)
        .findFirst()
        .orElse(null);
  }

  /** Key under which a number can be given out once; null for numbers that others give out. */
  static @Nullable String issuedKey(Kind kind, String number) {
    return kind == Kind.INTERNATIONAL ? null : canonical(number);
  }

  /**
   * A reference in canonical form. Numbers of ours always bear a year; as a reference one may do
   * without.
   */
  public static String reference(String text) {
    return undated(text).map(SoughtNumber::canonical).orElseGet(() -> canonical(text));
  }

  /**
   * What a reference is found by: the edition that it names, or, where it gives no year, the family
   * of all editions.
   */
  public static String sought(String reference) {
    return undated(reference).map(SoughtNumber::key).orElseGet(() -> canonical(reference));
  }

  /** The canonical texts of several; null where there are none. */
  public static @Nullable List<String> allCanonical(@Nullable List<String> texts) {
    return texts == null ? null : texts.stream().map(StandardNumbers::canonical).toList();
  }

  /** What several references are found by; null where there are none. */
  public static @Nullable List<String> allSought(@Nullable List<String> references) {
    return references == null ? null : references.stream().map(StandardNumbers::sought).toList();
  }

  /** Whether a reference names one edition; what is no number names what it says. */
  public static boolean isDated(String reference) {
    return undated(reference).isEmpty();
  }

  private static Optional<SoughtNumber> undated(String text) {
    return SoughtNumber.of(text).filter(number -> !number.isDated());
  }

  /** The numbers by which dated references find an edition, with and without its dual number. */
  public static Set<String> editionKeys(Collection<String> numbers) {
    Set<String> keys = new LinkedHashSet<>();
    for (String number : numbers) {
      String canonical = canonical(number);
      keys.add(canonical);
      if (Identifiers.parse(number) instanceof Identifier id && !id.duals().isEmpty()) {
        String dual = DUAL + id.duals().getFirst().canonical();
        int cut = canonical.indexOf(dual);
        keys.add(cut < 0 ? canonical : canonical.substring(0, cut));
      }
    }
    return keys;
  }

  /** The families of numbers, by which references without a year find an edition. */
  public static Set<String> familyKeys(Collection<String> numbers) {
    Set<String> keys = new LinkedHashSet<>();
    for (String number : numbers) {
      if (Identifiers.parse(number) instanceof Identifier id) {
        keys.add(id.familyKey());
      }
    }
    return keys;
  }

  /** The editions that bear one of the numbers, in any spelling. */
  public List<UUID> bearing(Collection<String> numbers) {
    List<String> canonical = numbers.stream().map(StandardNumbers::canonical).distinct().toList();
    return canonical.isEmpty()
        ? List.of()
        : jdbc.query(
            "select distinct standard_id from standard_number where canonical = any(?)",
            p -> p.texts(canonical),
            row -> row.uuid("standard_id"));
  }

  /** The editions of the same families as the numbers. */
  public List<UUID> inFamiliesOf(Collection<String> numbers) {
    Set<String> families = familyKeys(numbers);
    return families.isEmpty()
        ? List.of()
        : jdbc.query(
            "select distinct standard_id from standard_number where family_key = any(?)",
            p -> p.texts(families),
            row -> row.uuid("standard_id"));
  }

  /**
   * Lets nobody else publish an edition of these families until the transaction ends. Slots are
   * taken in order, so that two who want several cannot wait for each other.
   */
  public void hold(Collection<String> numbers) {
    familyKeys(numbers).stream()
        .map(key -> (long) Math.floorMod(key.hashCode(), SLOTS))
        .distinct()
        .sorted()
        .forEach(
            slot ->
                jdbc.number(
                    "select slot from family_slot where slot = ? for update", p -> p.number(slot)));
  }

  /**
   * The numbers of editions of the same families that are published and not yet in force somewhere
   * between two days.
   *
   * @param from first day, inclusive
   * @param until last day, exclusive
   * @param project of which the edition is not meant
   */
  public List<String> toCome(
      Collection<String> numbers, LocalDate from, LocalDate until, UUID project) {
    List<UUID> family = inFamiliesOf(numbers);
    return family.isEmpty() || !until.isAfter(from)
        ? List.of()
        : jdbc.query(
            "select distinct number from standard_period where standard_id = any(?) and state = ?"
                + " and from_on < ? and to_on > ? and (project_id is null or project_id <> ?)",
            p -> p.uuids(family).text(TO_COME).date(until).date(from).uuid(project),
            row -> row.text("number"));
  }

  /**
   * An edition that names a number as its predecessor.
   *
   * @param standard the edition
   * @param canonical the number that it names
   * @param from its first day in force
   */
  record Naming(UUID standard, String canonical, LocalDate from) {}

  /** The editions that say that they replace a part of what bears one of the numbers. */
  List<Naming> partlyReplacing(Collection<String> numbers) {
    return naming(
        "select distinct r.standard_id, r.canonical, s.implementation_date from standard_relation r"
            + " join standard_period s on s.standard_id = r.standard_id"
            + " where r.relation = 'PARTLY_REPLACES' and r.canonical = any(?)",
        numbers);
  }

  /** The editions that say that they replace the whole of what bears one of the numbers. */
  List<Naming> whollyReplacing(Collection<String> numbers) {
    return naming(
        "select distinct r.standard_id, r.canonical, s.implementation_date from standard_replaces r"
            + " join standard_period s on s.standard_id = r.standard_id where r.canonical = any(?)",
        numbers);
  }

  /** The editions of the families of the numbers that come into force after a day. */
  List<Naming> familyAfter(Collection<String> numbers, LocalDate day) {
    List<UUID> family = inFamiliesOf(numbers);
    return family.isEmpty()
        ? List.of()
        : jdbc.query(
            "select distinct standard_id, number, implementation_date from standard_period"
                + " where standard_id = any(?) and implementation_date > ?",
            p -> p.uuids(family).date(day),
            row ->
                new Naming(
                    row.uuid("standard_id"), row.text("number"), row.date("implementation_date")));
  }

  private List<Naming> naming(String sql, Collection<String> numbers) {
    List<String> canonical = numbers.stream().map(StandardNumbers::canonical).distinct().toList();
    return canonical.isEmpty()
        ? List.of()
        : jdbc.query(
            sql,
            p -> p.texts(canonical),
            row ->
                new Naming(
                    row.uuid("standard_id"),
                    row.text("canonical"),
                    row.date("implementation_date")));
  }

  /** The editions that say that they replace one of the numbers. */
  List<UUID> replacing(Collection<String> numbers) {
    List<String> canonical = numbers.stream().map(StandardNumbers::canonical).distinct().toList();
    return jdbc.query(
        "select distinct standard_id from standard_replaces where canonical = any(?)",
        p -> p.texts(canonical),
        row -> row.uuid("standard_id"));
  }
}
