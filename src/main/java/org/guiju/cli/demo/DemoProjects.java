package org.guiju.cli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.guiju.cli.demo.DemoWorld.Place;
import org.guiju.organization.OrganizationType;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * The invented projects. How many of each kind and place there are is chosen so that some targets
 * of the five documents are met, some are missed and some were on the way at half-time; nothing is
 * said about the real ones.
 */
final class DemoProjects {

  private static final long SEED = 20211010;
  private static final LocalDate FIRST = LocalDate.of(2019, 9, 1);
  private static final int SPREAD_DAYS = 2100;
  private static final int WHOLE_WAY = 99;

  private static final int NATIONAL = 1350;
  private static final int INDUSTRY = 420;
  private static final int LOCAL = 420;
  private static final int GROUP = 420;
  private static final int ENTERPRISE = 420;
  private static final int INTERNATIONAL = 180;

  private final DemoWorld world;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<DemoProject> projects = new ArrayList<>();

  DemoProjects(DemoWorld world) {
    this.world = world;
    for (int n = 1; n <= NATIONAL; n++) {
      national(n);
    }
    for (int n = 1; n <= INDUSTRY; n++) {
      add(
          Kind.INDUSTRY,
          Nature.RECOMMENDED,
          n,
          "JB/T 9",
          drafters(3),
          Map.of("industryCode", "JB"),
          "机械行业");
    }
    for (int n = 1; n <= LOCAL; n++) {
      local(n);
    }
    for (int n = 1; n <= GROUP; n++) {
      market(Kind.GROUP, OrganizationType.SOCIAL_ORGANIZATION, n, "T/");
    }
    for (int n = 1; n <= ENTERPRISE; n++) {
      market(Kind.ENTERPRISE, OrganizationType.ENTERPRISE, n, "Q/");
    }
    for (int n = 1; n <= INTERNATIONAL; n++) {
      add(
          Kind.INTERNATIONAL,
          null,
          n,
          "ISO 9",
          drafters(2),
          Map.of("reference", "ISO 9%04d:2024".formatted(n)),
          "国际");
    }
  }

  List<DemoProject> all() {
    return projects;
  }

  private void national(int n) {
    Nature nature =
        n % 25 == 0 ? Nature.GUIDANCE : n % 20 == 1 ? Nature.MANDATORY : Nature.RECOMMENDED;
    String prefix =
        switch (nature) {
          case MANDATORY -> "GB 9";
          case RECOMMENDED -> "GB/T 9";
          case GUIDANCE -> "GB/Z 9";
        };
    List<DemoOrganization> drafters = drafters(4);
    if (random.nextInt(100) < 78) {
      drafters.add(one(DemoWorld.TIANJIN, OrganizationType.ENTERPRISE));
    }
    add(Kind.NATIONAL, nature, n, prefix, drafters, Map.of(), "国家");
  }

  private void local(int n) {
    Place place =
        pick(
            List.of(
                DemoWorld.XIAMEN,
                DemoWorld.XIAMEN,
                DemoWorld.SHANDONG,
                DemoWorld.TIANJIN,
                DemoWorld.CHONGQING));
    List<DemoOrganization> drafters =
        new ArrayList<>(List.of(one(place, OrganizationType.INSTITUTE)));
    if (place.equals(DemoWorld.CHONGQING) && n % 5 == 0) {
      drafters.add(one(DemoWorld.JIANGJIN, OrganizationType.ENTERPRISE));
    }
    String digits =
        place.authority().endsWith("0000")
            ? place.authority().substring(0, 2)
            : place.authority().substring(0, 4);
    add(
        Kind.LOCAL,
        Nature.RECOMMENDED,
        n,
        "DB" + digits + "/T 9",
        drafters,
        Map.of(
            "regionCode",
            place.authority(),
            "responsible",
            one(place, OrganizationType.AUTHORITY).reference()),
        place.zh() + "地方");
  }

  private void market(Kind kind, OrganizationType issuers, int n, String prefix) {
    Place place = pick(DemoWorld.PLACES);
    DemoOrganization issuer = one(place, issuers);
    add(
        kind,
        null,
        n,
        prefix + issuer.code() + " 9",
        new ArrayList<>(
            List.of(kind == Kind.ENTERPRISE ? issuer : one(place, OrganizationType.ENTERPRISE))),
        Map.of("responsible", issuer.reference()),
        place.zh());
  }

  private void add(
      Kind kind,
      @Nullable Nature nature,
      int n,
      String prefix,
      List<DemoOrganization> drafters,
      Map<String, String> more,
      String about) {
    String id = kind + "-" + n;
    LocalDate on = FIRST.plusDays(random.nextInt(SPREAD_DAYS));
    int fate = random.nextInt(100);
    boolean terminated = fate >= 96;
    int stop = fate < 86 ? WHOLE_WAY : 1 + random.nextInt(14);
    int detour = random.nextInt(100) < 12 ? random.nextInt(12) : -1;
    int pace = kind == Kind.NATIONAL ? 24 + random.nextInt(24) : 12 + random.nextInt(20);
    List<String> references =
        drafters.stream().map(DemoOrganization::reference).distinct().toList();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("externalId", "demo:" + id);
    fields.put("kind", kind.name());
    if (nature != null) {
      fields.put("nature", nature.name());
    }
    fields.put("registeredOn", on.toString());
    fields.put("titleZh", "【演示】%s标准%04d".formatted(about, n));
    fields.put("titleEn", "[Demonstration] %s standard %04d".formatted(kind.text().en(), n));
    fields.put("scope", "演示数据");
    fields.put("workType", random.nextInt(10) < 6 ? "NEW" : "REVISION");
    fields.put("ics", List.of(random.nextInt(2) == 0 ? "35.240" : "25.040"));
    fields.put("ccs", List.of(random.nextInt(2) == 0 ? "L70" : "J07"));
    fields.put("committee", "SAC/TC " + (900 + n % 9));
    fields.put("lead", List.of(references.getFirst()));
    fields.put("participants", references.subList(1, references.size()));
    if (random.nextInt(100) < 30) {
      fields.put("tags", List.of("ORIGINAL"));
    }
    fields.putAll(more);
    projects.add(
        new DemoProject(
            Marks.DEMO,
            id,
            n,
            kind,
            nature,
            on,
            stop,
            terminated,
            detour,
            pace,
            prefix,
            references,
            fields));
  }

  /** Some drafting organizations from anywhere, the first one leading. */
  private List<DemoOrganization> drafters(int most) {
    List<DemoOrganization> drafters = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      Place place =
          pick(
              List.of(
                  DemoWorld.TIANJIN,
                  DemoWorld.XIAMEN,
                  DemoWorld.SHANDONG,
                  DemoWorld.ELSEWHERE,
                  DemoWorld.ELSEWHERE));
      if (random.nextInt(150) == 0) {
        place = DemoWorld.JIANGJIN;
      }
      drafters.add(
          one(
              place,
              random.nextInt(4) == 0 ? OrganizationType.INSTITUTE : OrganizationType.ENTERPRISE));
    }
    return drafters;
  }

  private DemoOrganization one(Place place, OrganizationType type) {
    return pick(world.of(place, type));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
