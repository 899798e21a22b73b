package org.guiju.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.guiju.organization.OrganizationType;
import org.jspecify.annotations.Nullable;

/**
 * The organizations of a generated register: one for ten projects, nine tenths of them enterprises,
 * in all counties; a tenth of the counties has half of them.
 */
final class GeneratedWorld {

  private static final int PROJECTS_EACH = 10;
  private static final int LEAST = 40;
  private static final int DENSE_PART = 10;
  private static final int LETTERS = 26;
  private static final int CODE_LENGTH = 6;

  private final List<Body> all = new ArrayList<>();
  private final Map<OrganizationType, List<Body>> byType = new LinkedHashMap<>();

  /**
   * An invented organization.
   *
   * @param code code that its standards bear, of associations and enterprises
   */
  record Body(
      String id,
      OrganizationType type,
      GeneratedWords.Name trade,
      String region,
      @Nullable String code) {

    String reference() {
      return Marks.GENERATED.reference(id);
    }

    Map<String, Object> row() {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("nameZh", "【%s】%s%s %s".formatted(Marks.GENERATED.zh(), trade.zh(), noun().zh(), id));
      row.put(
          "nameEn", "[%s] %s %s %s".formatted(Marks.GENERATED.en(), trade.en(), noun().en(), id));
      row.put("type", type.name());
      row.put("regionCode", region);
      row.put("externalIds", List.of(reference()));
      if (code != null) {
        row.put("standardCodes", List.of(code));
      }
      return row;
    }

    private GeneratedWords.Name noun() {
      return switch (type) {
        case SOCIAL_ORGANIZATION -> new GeneratedWords.Name("协会", "Association");
        case INSTITUTE -> new GeneratedWords.Name("研究院", "Institute");
        default -> new GeneratedWords.Name("有限公司", "Company");
      };
    }
  }

  GeneratedWorld(List<String> counties, int projects, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> dense = new ArrayList<>();
    for (int i = 0; i < counties.size(); i += DENSE_PART) {
      dense.add(counties.get(i));
    }
    int count = Math.max(LEAST, projects / PROJECTS_EACH);
    for (int n = 0; n < count; n++) {
      List<String> from = random.nextBoolean() ? dense : counties;
      OrganizationType type = type(n);
      Body body =
          new Body(
              "O" + n,
              type,
              GeneratedWords.trade(random),
              from.get(random.nextInt(from.size())),
              type == OrganizationType.INSTITUTE ? null : code(n));
      all.add(body);
      byType.computeIfAbsent(type, t -> new ArrayList<>()).add(body);
    }
  }

  private static OrganizationType type(int n) {
    return switch (n % 20) {
      case 0 -> OrganizationType.SOCIAL_ORGANIZATION;
      case 1 -> OrganizationType.INSTITUTE;
      default -> OrganizationType.ENTERPRISE;
    };
  }

  /** Letters that no other organization has. */
  private static String code(int n) {
    char[] letters = new char[CODE_LENGTH];
    int rest = n;
    for (int i = CODE_LENGTH - 1; i >= 0; i--) {
      letters[i] = (char) ('A' + rest % LETTERS);
      rest /= LETTERS;
    }
    return new String(letters);
  }

  List<Body> bodies() {
    return all;
  }

  Body one(OrganizationType type, SplittableRandom random) {
    List<Body> bodies = byType.getOrDefault(type, all);
    return bodies.get(random.nextInt(bodies.size()));
  }
}
