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
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * The projects of a generated register, one after the other. Kinds are spread evenly in the
 * proportions of the national volumes: of a thousand, 12 national, 21 industry, 19 local, 29 group
 * and 1 international, the others of enterprises. Six of seven government and group projects are
 * told to their publication; of those of enterprises one in seventy is, and the others only begin,
 * since that is how much of them a national register gets to know.
 */
final class GeneratedProjects {

  private static final LocalDate FIRST = LocalDate.of(2019, 9, 1);
  private static final int SPREAD_DAYS = 2300;
  private static final int WHOLE_WAY = 99;
  private static final int THOUSAND = 1000;

  /** Prime to a thousand, so that neighbours differ in kind. */
  private static final int STRIDE = 389;

  private static final List<String> ICS =
      List.of(
          "01.040",
          "03.120.10",
          "07.060",
          "11.040",
          "13.020",
          "13.100",
          "13.300",
          "25.040",
          "27.010",
          "29.020",
          "33.040",
          "35.240",
          "43.020",
          "53.020",
          "59.080",
          "65.020",
          "67.040",
          "71.100",
          "77.140",
          "83.080",
          "91.100",
          "93.080",
          "97.100");
  private static final List<String> CCS =
      List.of(
          "A00", "B05", "C30", "D20", "F01", "G15", "H40", "J07", "K60", "L70", "M30", "Q10", "T40",
          "X04", "Z04");
  private static final List<String> INDUSTRIES =
      List.of("JB", "HG", "NY", "YY", "SN", "DL", "JT", "YD");

  private final GeneratedWorld world;
  private final SplittableRandom random;
  private final Map<String, Integer> issued = new HashMap<>();

  GeneratedProjects(GeneratedWorld world, int projects, long seed) {
    this.world = world;
    this.random = new SplittableRandom(seed + projects);
  }

  /** Kind by the place in a thousand, 0 to 999. */
  private static Kind kind(int place) {
    if (place < 12) {
      return Kind.NATIONAL;
    } else if (place < 33) {
      return Kind.INDUSTRY;
    } else if (place < 52) {
      return Kind.LOCAL;
    } else if (place < 81) {
      return Kind.GROUP;
    }
    return place == 81 ? Kind.INTERNATIONAL : Kind.ENTERPRISE;
  }

  /** The next project; {@code n} counts from 0 without gaps. */
  DemoProject next(int n) {
    Kind kind = kind((int) ((long) n * STRIDE % THOUSAND));
    Body issuer =
        world.one(
            kind == Kind.GROUP ? OrganizationType.SOCIAL_ORGANIZATION : OrganizationType.ENTERPRISE,
            random);
    List<String> drafters = new ArrayList<>();
    if (kind == Kind.ENTERPRISE) {
      drafters.add(issuer.reference());
    } else {
      for (int i = random.nextInt(4); i >= 0; i--) {
        drafters.add(
            world
                .one(
                    random.nextInt(4) == 0
                        ? OrganizationType.INSTITUTE
                        : OrganizationType.ENTERPRISE,
                    random)
                .reference());
      }
    }
    List<String> distinct = drafters.stream().distinct().toList();
    Nature nature = nature(kind);
    LocalDate on = FIRST.plusDays(random.nextInt(SPREAD_DAYS));
    String id = "P" + n;
    Map<String, Object> fields = fields(kind, nature, id, on, distinct);
    String prefix = place(kind, nature, issuer, fields);
    int sequence = sequence(kind, prefix);
    if (kind == Kind.INTERNATIONAL) {
      fields.put("reference", "%s%d:2024".formatted(prefix, sequence));
    }
    return new DemoProject(
        Marks.GENERATED,
        id,
        sequence,
        kind,
        nature,
        on,
        steps(kind),
        random.nextInt(100) >= 97,
        random.nextInt(100) < 12 ? random.nextInt(12) : -1,
        kind == Kind.NATIONAL ? 24 + random.nextInt(24) : 12 + random.nextInt(20),
        prefix,
        distinct,
        fields);
  }

  /**
   * From 1 for whatever numbers share: a number has at most six digits, so a register of millions
   * cannot count through all of its projects. National plan numbers are counted for all natures.
   */
  private int sequence(Kind kind, String prefix) {
    return issued.merge(kind == Kind.NATIONAL ? kind.name() : prefix, 1, Integer::sum);
  }

  private int steps(Kind kind) {
    if (kind == Kind.ENTERPRISE) {
      return random.nextInt(70) == 0 ? WHOLE_WAY : random.nextInt(4) == 0 ? 1 : 0;
    }
    return random.nextInt(7) < 6 ? WHOLE_WAY : 1 + random.nextInt(14);
  }

  private @Nullable Nature nature(Kind kind) {
    return switch (kind) {
      case NATIONAL ->
          switch (random.nextInt(25)) {
            case 0 -> Nature.GUIDANCE;
            case 1 -> Nature.MANDATORY;
            default -> Nature.RECOMMENDED;
          };
      case INDUSTRY, LOCAL -> Nature.RECOMMENDED;
      default -> null;
    };
  }

  private Map<String, Object> fields(
      Kind kind, @Nullable Nature nature, String id, LocalDate on, List<String> drafters) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("externalId", Marks.GENERATED.reference(id));
    fields.put("kind", kind.name());
    if (nature != null) {
      fields.put("nature", nature.name());
    }
    fields.put("registeredOn", on.toString());
    GeneratedWords.Name title = GeneratedWords.title(random);
    fields.put("titleZh", "【%s】%s %s".formatted(Marks.GENERATED.zh(), title.zh(), id));
    fields.put("titleEn", "[%s] %s %s".formatted(Marks.GENERATED.en(), title.en(), id));
    fields.put("scope", Marks.GENERATED.zh());
    fields.put("workType", random.nextInt(10) < 6 ? "NEW" : "REVISION");
    fields.put("ics", List.of(pick(ICS)));
    fields.put("ccs", List.of(pick(CCS)));
    if (kind != Kind.ENTERPRISE && kind != Kind.GROUP) {
      fields.put("committee", "SAC/TC " + (1 + random.nextInt(600)));
    }
    fields.put("lead", List.of(drafters.getFirst()));
    fields.put("participants", drafters.subList(1, drafters.size()));
    if (random.nextInt(10) == 0) {
      fields.put("tags", List.of("ORIGINAL"));
    }
    return fields;
  }

  /** What the number begins with; the fields say where the standard is issued. */
  private String place(
      Kind kind, @Nullable Nature nature, Body issuer, Map<String, Object> fields) {
    switch (kind) {
      case NATIONAL -> {
        return nature == Nature.MANDATORY
            ? "GB 9"
            : nature == Nature.GUIDANCE ? "GB/Z 9" : "GB/T 9";
      }
      case INDUSTRY -> {
        String industry = pick(INDUSTRIES);
        fields.put("industryCode", industry);
        return industry + "/T 9";
      }
      case LOCAL -> {
        String province = issuer.region().substring(0, 2);
        fields.put("regionCode", province + "0000");
        return "DB" + province + "/T 9";
      }
      case INTERNATIONAL -> {
        return "ISO 9";
      }
      default -> {
        fields.put("responsible", issuer.reference());
        return (kind == Kind.GROUP ? "T/" : "Q/") + issuer.code() + " 9";
      }
    }
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
