package org.guiju.cli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.guiju.cli.demo.GeneratedWorld.Body;
import org.guiju.organization.OrganizationType;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the registers of a generated register, one after the other, each told from its
 * first step as far as it got. They lie where the organizations are that hold them, so a tenth of
 * the counties has half of them; chains are of provinces. They become more from year to year. Of a
 * thousand, 300 are experts, 250 designations, 120 pilots and so on: a reading of published lists,
 * no count of them.
 */
final class GeneratedEntries {

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final int SPREAD_DAYS = 3700;
  private static final int FIRST_RESULT = 400;
  private static final int THOUSAND = 1000;
  private static final int HUNDRED = 100;

  /** Prime to a thousand, so that neighbours differ in register. */
  private static final int STRIDE = 389;

  private static final String NOTE = "【%s】".formatted(Marks.GENERATED.zh());

  /**
   * A step on the way of entries.
   *
   * @param action that most take
   * @param after days at least since the step before
   * @param spread days more, up to
   * @param percent how many take it
   * @param otherwise the step that all others end with; null where they stay
   * @param inputs what is said with it
   */
  private record Leg(
      String action,
      int after,
      int spread,
      int percent,
      @Nullable String otherwise,
      Map<String, Object> inputs) {

    static Leg first(String action) {
      return new Leg(action, 0, 1, HUNDRED, null, Map.of());
    }

    static Leg of(String action, int after, int spread, int percent, @Nullable String otherwise) {
      return new Leg(action, after, spread, percent, otherwise, Map.of());
    }

    Leg saying(String name, String value) {
      return new Leg(action, after, spread, percent, otherwise, Map.of(name, value));
    }
  }

  /**
   * A register of which entries are made.
   *
   * @param share of a thousand entries
   * @param types sorts, one of which an entry is; one named twice is twice as frequent
   * @param holder what sort of organization holds it
   */
  private record Kept(
      String register, int share, List<String> types, OrganizationType holder, List<Leg> way) {}

  private static final List<Kept> ALL =
      List.of(
          new Kept(
              "EXPERT",
              300,
              List.of("EXPERT"),
              OrganizationType.ENTERPRISE,
              List.of(Leg.first("LIST"), Leg.of("END", 700, 1500, 5, null))),
          new Kept(
              "DESIGNATION",
              250,
              List.of(
                  "TOP_RUNNER",
                  "TOP_RUNNER",
                  "STANDARDS_INNOVATIVE_ENTERPRISE",
                  "BRAND_GROUP_STANDARD",
                  "GOOD_PRACTICE"),
              OrganizationType.ENTERPRISE,
              List.of(Leg.first("NOMINATE"), Leg.of("GRANT", 60, 120, 70, "REFUSE"))),
          new Kept(
              "PILOT",
              120,
              List.of("PILOT", "PILOT", "DEMONSTRATION"),
              OrganizationType.ENTERPRISE,
              List.of(
                  Leg.first("APPLY"),
                  Leg.of("APPROVE", 60, 90, 75, "REFUSE"),
                  Leg.of("ASSESS_MIDTERM", 300, 120, 95, "REVOKE").saying("assessment", NOTE),
                  Leg.of("ACCEPT", 300, 200, 90, "FAIL"))),
          new Kept(
              "AWARD",
              80,
              List.of(
                  "CHINA_STANDARDS_INNOVATION_AND_CONTRIBUTION", "FUJIAN_STANDARDS_CONTRIBUTION"),
              OrganizationType.ENTERPRISE,
              List.of(
                  Leg.first("APPLY"),
                  Leg.of("SHORTLIST", 45, 60, 60, "REFUSE"),
                  Leg.of("GRANT", 60, 90, 60, "REFUSE"))),
          new Kept(
              "FACILITY",
              70,
              List.of(
                  "NATIONAL_TECH_STD_INNOVATION_BASE",
                  "TECH_STD_INNOVATION_CENTRE",
                  "GENERIC_TECH_STD_INNOVATION_PLATFORM",
                  "STD_VERIFICATION_POINT",
                  "KEY_LABORATORY",
                  "QUALITY_STANDARD_LABORATORY"),
              OrganizationType.INSTITUTE,
              List.of(
                  Leg.first("APPLY"),
                  Leg.of("APPROVE_BUILDING", 60, 120, 80, "REFUSE"),
                  Leg.of("ESTABLISH", 300, 500, 90, "FAIL"))),
          new Kept(
              "SCI_TECH_PROJECT",
              60,
              List.of("GENERIC_KEY_TECH", "APPLIED", "APPLIED", "OTHER"),
              OrganizationType.INSTITUTE,
              List.of(Leg.first("APPROVE"), Leg.of("CONCLUDE", 700, 400, 92, "END"))),
          new Kept(
              "HOSTED_COMMITTEE",
              50,
              List.of(
                  "INTERNATIONAL", "NATIONAL", "NATIONAL", "INDUSTRY", "PROVINCIAL", "PROVINCIAL"),
              OrganizationType.INSTITUTE,
              List.of(
                  Leg.first("APPLY"),
                  Leg.of("HOST", 120, 200, 70, "REFUSE"),
                  Leg.of("END", 1200, 900, 5, null))),
          new Kept(
              "SUPPORT_PROJECT",
              30,
              List.of("SRDI_SME_STANDARDS", "OTHER"),
              OrganizationType.ENTERPRISE,
              List.of(Leg.first("SET_UP"), Leg.of("COMPLETE", 300, 300, 90, "END"))),
          new Kept(
              "STANDARDS_ORGANIZATION",
              20,
              List.of("STD_INNOVATION_COMMUNITY", "STD_RESEARCH_ORG"),
              OrganizationType.SOCIAL_ORGANIZATION,
              List.of(Leg.first("RECOGNIZE"), Leg.of("END", 900, 900, 3, null))),
          new Kept(
              "INTERNATIONAL_STANDARD",
              15,
              List.of("ISO"),
              OrganizationType.INSTITUTE,
              List.of(
                  Leg.first("PUBLISH"),
                  Leg.of("JUDGE_APPLICABLE", 200, 300, 80, "JUDGE_NOT_APPLICABLE"))),
          new Kept(
              "INDUSTRIAL_CHAIN",
              5,
              List.of("KEY"),
              OrganizationType.ENTERPRISE,
              List.of(
                  Leg.first("LIST"),
                  Leg.of("COVER", 200, 500, 70, null).saying("form", "STANDARD_SYSTEM"))));

  private final GeneratedWorld world;
  private final SplittableRandom random;
  private final LocalDate until;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * Prepares them.
   *
   * @param until last day of which anything is told
   */
  GeneratedEntries(GeneratedWorld world, long seed, LocalDate until) {
    this.world = world;
    this.random = new SplittableRandom(~seed);
    this.until = until;
  }

  /** The registers of which there are entries. */
  static List<String> registers() {
    return ALL.stream().map(Kept::register).toList();
  }

  /** The steps of an entry, the first with what it says. */
  record Told(String register, List<Map<String, Object>> rows) {}

  /** The next entry; {@code n} counts from 0 without gaps. The first are one of each register. */
  Told next(int n) {
    Kept kept = n < ALL.size() ? ALL.get(n) : kept((int) ((long) n * STRIDE % THOUSAND));
    String id = "E" + n;
    LocalDate day = FIRST.plusDays((long) (SPREAD_DAYS * Math.sqrt(random.nextDouble())));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Leg leg : kept.way()) {
      boolean on = random.nextInt(HUNDRED) < leg.percent();
      String action = on ? leg.action() : leg.otherwise();
      day = day.plusDays((long) leg.after() + random.nextInt(leg.spread()));
      if (action == null || day.isAfter(until)) {
        break;
      }
      Map<String, Object> row = step(id, action, day);
      if (on && !leg.inputs().isEmpty()) {
        row.put("inputs", leg.inputs());
      }
      if (rows.isEmpty()) {
        row.putAll(content(kept, id, day));
      }
      rows.add(row);
      if (!on) {
        break;
      }
    }
    return new Told(kept.register(), rows);
  }

  private static Kept kept(int place) {
    int rest = place;
    for (Kept kept : ALL) {
      rest -= kept.share();
      if (rest < 0) {
        return kept;
      }
    }
    throw new IllegalStateException("the shares are less than a thousand");
  }

  private static Map<String, Object> step(String id, String action, LocalDate on) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("externalId", Marks.GENERATED.reference(id));
    row.put("action", action);
    row.put("effectiveOn", on.toString());
    row.put("basis", NOTE + "文件");
    row.put("reason", NOTE);
    return row;
  }

  private Map<String, Object> content(Kept kept, String id, LocalDate on) {
    String type = pick(kept.types());
    Body holder =
        world.one(
            type.equals("BRAND_GROUP_STANDARD")
                ? OrganizationType.SOCIAL_ORGANIZATION
                : kept.holder(),
            random);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("type", type);
    content.put("nameZh", "%s条目%s".formatted(NOTE, id));
    content.put("nameEn", "[%s] entry %s".formatted(Marks.GENERATED.en(), id));
    content.put("organization", holder.reference());
    if (kept.register().equals("INDUSTRIAL_CHAIN")) {
      content.put("region", holder.region().substring(0, 2) + "0000");
    }
    content.put("level", level(type).name());
    content.put("attributes", attributes(kept.register(), type, holder, id, on));
    return content;
  }

  /** One in ten is national, four provincial, the others of cities. */
  private Level level(String type) {
    int place = type.startsWith("NATIONAL") || type.startsWith("CHINA") ? 0 : random.nextInt(10);
    return place == 0 ? Level.NATIONAL : place < 5 ? Level.PROVINCIAL : Level.MUNICIPAL;
  }

  private Map<String, Object> attributes(
      String register, String type, Body holder, String id, LocalDate on) {
    String number = Marks.GENERATED.system() + "-" + id;
    return switch (register) {
      case "EXPERT" ->
          Map.of(
              "person",
              number,
              "roles",
              List.of(pick(List.of("COMMITTEE_MEMBER", "REGISTERED_EXPERT", "AUDITOR"))),
              "stesBackground",
              random.nextInt(4) == 0);
      case "DESIGNATION" -> designation(type, holder, on);
      case "PILOT" ->
          Map.of(
              "number",
              number,
              "programme",
              pick(List.of("AGRICULTURE", "SERVICE", "SOCIAL_MANAGEMENT", "CIRCULAR_ECONOMY")));
      case "AWARD" ->
          Map.of(
              "year",
              on.getYear(),
              "category",
              pick(List.of("PROJECT", "PROJECT", "ORGANIZATION", "INDIVIDUAL")),
              "grade",
              pick(List.of("一等奖", "二等奖", "二等奖", "三等奖", "三等奖", "三等奖")),
              "recipient",
              NOTE + id);
      case "SCI_TECH_PROJECT" ->
          random.nextInt(10) < 6 || on.plusDays(FIRST_RESULT).isAfter(until)
              ? Map.of("number", number)
              : Map.of(
                  "number",
                  number,
                  "results",
                  List.of(
                      Map.of(
                          "document",
                          NOTE + "草案",
                          "on",
                          on.plusDays(FIRST_RESULT).toString(),
                          "proof",
                          NOTE + "证明")));
      case "HOSTED_COMMITTEE" -> Map.of("body", pick(List.of("TC", "SC", "SC", "WG")));
      case "INTERNATIONAL_STANDARD" ->
          Map.of("reference", "ISO 8%d:%d".formatted(sequence("ISO"), on.getYear()));
      case "FACILITY", "SUPPORT_PROJECT", "INDUSTRIAL_CHAIN" -> Map.of("number", number);
      default -> Map.of();
    };
  }

  private Map<String, Object> designation(String type, Body holder, LocalDate on) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("grade", pick(List.of("INITIAL", "INTERMEDIATE", "ADVANCED")));
    said.put("batch", String.valueOf(on.getYear()));
    if (type.equals("TOP_RUNNER")) {
      said.put("expiresOn", on.plusYears(3).toString());
    }
    String code = holder.code();
    if (code != null && (type.equals("TOP_RUNNER") || type.equals("BRAND_GROUP_STANDARD"))) {
      String prefix = (type.equals("TOP_RUNNER") ? "Q/" : "T/") + code;
      said.put("standard", "%s 8%d-%d".formatted(prefix, sequence(prefix), on.getYear()));
    }
    return said;
  }

  /** From 1 for what shares a prefix, since numbers have few digits. */
  private int sequence(String prefix) {
    return numbers.merge(prefix, 1, Integer::sum);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
