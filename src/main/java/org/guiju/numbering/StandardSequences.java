package org.guiju.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.engine.Inputs;
import org.guiju.procedure.engine.Situation;
import org.guiju.project.Project;
import org.guiju.vocabulary.AdoptionDegree;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of standards. A revision keeps the number of what it replaces and takes the new year;
 * a part takes its family's; everything else the next of its sequence.
 */
@ApplicationScoped
class StandardSequences {

  private final Schemes schemes;
  private final Codes codes;
  private final IssuedNumbers issued;

  StandardSequences(Schemes schemes, Codes codes, IssuedNumbers issued) {
    this.schemes = schemes;
    this.codes = codes;
    this.issued = issued;
  }

  /** What stands in a number between its code and its year. */
  private record Core(long value, String written, String part) {

    String text() {
      return written + part;
    }
  }

  /** The numbers for the project, the leading one first; their sequences stay locked. */
  List<String> next(Situation situation) {
    Project project = (Project) situation.subject();
    Inputs inputs = situation.inputs();
    LocalDate planned = inputs.date("plannedIssueDate");
    int year = (planned == null ? situation.on() : planned).getYear();
    if (!project.numbers().isEmpty()) {
      return project.numbers().stream().map(number -> ofYear(number, year)).toList();
    }
    List<String> named = inputs.texts("codes");
    List<String> under =
        named.isEmpty()
            ? usual(project, situation.on())
            : named.stream().map(code -> code(project.kind(), code)).distinct().toList();
    issued.lock(under);
    boolean joint = project.kind() == Kind.LOCAL && under.size() > 1;
    Core shared = joint ? core(situation, project, under, year, true) : null;
    List<String> numbers = new ArrayList<>();
    for (String code : under) {
      Core core =
          shared == null
              ? core(situation, project, List.of(code), year, numbers.isEmpty())
              : shared;
      String dual = numbers.isEmpty() ? dual(situation, project) : "";
      Scheme scheme =
          schemes.of(project.kind(), List.of(code), false).orElseThrow(StandardSequences::noScheme);
      numbers.add(written(scheme, code, project.nature(), core.value(), core.text(), year, dual));
    }
    return numbers;
  }

  private List<String> usual(Project project, LocalDate on) {
    Scheme scheme = schemes.usual(project.kind()).orElseThrow(StandardSequences::noScheme);
    return codes.of(scheme, project, on, Codes.NUMBER);
  }

  private String code(Kind kind, String named) {
    return schemes.code(kind, named).orElseThrow(StandardSequences::noScheme);
  }

  private Core core(
      Situation situation, Project project, List<String> under, int year, boolean leading) {
    Inputs inputs = situation.inputs();
    Integer part = inputs.integer("part");
    if (part != null && (part < 1 || part > 999)) {
      throw Codes.refused("part", new Text("部分号为 1 至 999。", "A part is 1 to 999."));
    }
    String family = inputs.text("partOf");
    if (family != null && leading) {
      return partOf(under.getFirst(), family, part, year);
    }
    if (part == null) {
      Optional<Core> kept = kept(project, under);
      if (kept.isPresent()) {
        return kept.get();
      }
    }
    Core next = nextOf(project.kind(), under, year);
    return part == null ? next : new Core(next.value(), next.written(), "." + part);
  }

  private Core nextOf(Kind kind, List<String> under, int year) {
    Scheme scheme =
        schemes.of(kind, under, under.size() > 1).orElseThrow(StandardSequences::noScheme);
    Numbered.Place last = null;
    for (String code : under) {
      Numbered.Place highest = issued.highest(code, year, scheme).orElse(null);
      if (highest != null && (last == null || highest.value() > last.value())) {
        last = highest;
      }
    }
    long value = scheme.after(last == null ? null : last.value());
    if (value > scheme.values().last()) {
      throw noScheme();
    }
    return new Core(value, scheme.write(value, last == null ? null : last.written()), "");
  }

  /** The number of what is replaced, unless a later edition bears it already. */
  private Optional<Core> kept(Project project, List<String> under) {
    List<String> replaced = project.description().replaces();
    for (String number : replaced) {
      Numbered.Place place = Numbered.standard(number).map(Numbered::place).orElse(null);
      if (place != null && under.contains(place.code()) && !superseded(project, place, replaced)) {
        return Optional.of(new Core(place.value(), place.written(), place.part()));
      }
    }
    return Optional.empty();
  }

  private boolean superseded(Project project, Numbered.Place place, List<String> replaced) {
    List<String> bare =
        replaced.stream().flatMap(n -> Numbered.standard(n).stream()).map(Numbered::text).toList();
    int year = Objects.requireNonNullElse(place.year(), 0);
    return issued.family(place.code(), place.value()).stream()
        .anyMatch(
            m ->
                m.place().part().equals(place.part())
                    && !m.owner().equals(project.id())
                    && !bare.contains(m.text())
                    && Objects.requireNonNullElse(m.place().year(), 0) > year);
  }

  private Core partOf(String code, String family, @Nullable Integer part, int year) {
    Numbered.Place of = place(family);
    of = of == null ? place(family + "-" + year) : of;
    List<IssuedNumbers.Member> known =
        of == null || !of.code().equals(code) ? List.of() : issued.family(of.code(), of.value());
    if (of == null || known.isEmpty()) {
      throw Codes.refused(
          "partOf",
          new Text(
              "须为本库已有的、同一代号的标准编号，如 GB/T 20001；否则请自行给出编号。",
              "It must be the number of a standard known here and of the same code, such as GB/T 20001; else give the number."));
    }
    int next =
        part != null
            ? part
            : 1 + known.stream().mapToInt(m -> firstPart(m.place().part())).max().orElse(0);
    return new Core(of.value(), of.written(), "." + next);
  }

  private static Numbered.@Nullable Place place(String number) {
    return Numbered.standard(number).map(Numbered::place).orElse(null);
  }

  private static int firstPart(String part) {
    String digits = part.isEmpty() ? "" : part.substring(1).split("\\.")[0];
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }

  /** The number of the identical international standard, where the procedure has it written so. */
  private static String dual(Situation situation, Project project) {
    Inputs inputs = situation.inputs();
    boolean asked = inputs.has("dualNumber") && inputs.flag("dualNumber");
    boolean wanted = inputs.has("dualNumber") ? asked : situation.procedure().flag("dualNumbers");
    if (!wanted) {
      return "";
    }
    Optional<String> source =
        project.description().adopts().stream()
            .filter(a -> a.degree() == AdoptionDegree.IDT)
            .map(a -> Identifiers.parse(a.reference()))
            .filter(p -> p instanceof Identifier id && id.kind() == Kind.INTERNATIONAL)
            .map(Identifier.class::cast)
            .filter(id -> id.year() != null && id.supplements().isEmpty())
            .map(Identifier::canonical)
            .findFirst();
    if (source.isEmpty() && asked) {
      throw Codes.refused(
          "dualNumber",
          new Text(
              "双编号只用于等同采用注日期的 ISO、IEC 标准（adopts，程度 IDT）。",
              "Two numbers are for the identical adoption of a dated ISO or IEC standard (adopts, degree IDT)."));
    }
    return source.map(s -> "/" + s).orElse("");
  }

  /** The same number with another year. */
  static String ofYear(String number, int year) {
    if (!(Identifiers.parse(number) instanceof Identifier id) || id.year() == null) {
      return number;
    }
    String bare = Numbered.bare(id);
    String dual = id.canonical().substring(bare.length());
    return canonical(bare.substring(0, bare.lastIndexOf('-') + 1) + year + dual, number);
  }

  private static final Map<Nature, String> NATURES =
      Map.of(Nature.MANDATORY, "", Nature.RECOMMENDED, "/T", Nature.GUIDANCE, "/Z");

  /** A number as it is written; it reads back as what it was made of. */
  static String written(
      Scheme scheme,
      String code,
      @Nullable Nature nature,
      long value,
      String core,
      int year,
      String dual) {
    String of = nature == null ? "" : Objects.requireNonNull(NATURES.get(nature));
    String head = Scheme.fill(scheme.head(), place -> place.equals("code") ? code : of);
    String text = head + " " + core + "-" + year;
    String canonical = canonical(text + dual, text);
    Numbered.Place place = place(canonical);
    if (place == null || !place.code().equals(code) || place.value() != value) {
      throw noScheme();
    }
    return canonical;
  }

  private static String canonical(String text, String otherwise) {
    if (Identifiers.parse(text) instanceof Identifier id) {
      return id.canonical();
    }
    return Identifiers.parse(otherwise) instanceof Identifier id ? id.canonical() : otherwise;
  }

  private static DomainException noScheme() {
    return Codes.refused(
        Codes.NUMBER,
        new Text(
            "按编号规则得不出下一个编号（没有规则、序号已用尽，或代号不合规则），请给出编号。",
            "No scheme gives a next number (there is none, it is used up, or the code is not well formed); give the number."));
  }
}
