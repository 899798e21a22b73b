package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.identifier.CcsCode;
import org.guiju.identifier.IcsCode;
import org.guiju.organization.Organizations;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.region.Classifications;
import org.guiju.region.Regions;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/** What must hold of what a project says of itself, and the form in which it is kept. */
@ApplicationScoped
class DescriptionRules {

  private static final Text UNKNOWN_ORGANIZATION =
      new Text("没有这个单位，请先登记。", "There is no such organization; register it first.");
  private static final int LONGEST_TITLE = 1000;
  private static final int LONGEST_NUMBER = 300;
  private static final int MOST_CITED = 1000;

  private final Organizations organizations;
  private final Regions regions;
  private final Classifications classifications;

  DescriptionRules(Organizations organizations, Regions regions, Classifications classifications) {
    this.organizations = organizations;
    this.regions = regions;
    this.classifications = classifications;
  }

  /**
   * Checks a description and brings its codes and numbers into canonical form.
   *
   * @param on day from which it is to hold
   * @throws DomainException INVALID with a violation for each field that is wrong
   */
  Description checked(Description said, LocalDate on) {
    List<Violation> wrong = new ArrayList<>();
    if (isBlank(said.titleZh()) && isBlank(said.titleEn())) {
      wrong.add(
          new Violation(
              "/titleZh",
              "REQUIRED",
              new Text("须有中文或英文标题。", "A title in Chinese or English is needed.")));
    }
    bounded(said.titleZh(), "/titleZh", wrong);
    bounded(said.titleEn(), "/titleEn", wrong);
    checkOrganizations(said, wrong);
    if (said.regionCode() != null && !regions.exists(said.regionCode(), on)) {
      wrong.add(
          new Violation(
              "/regionCode",
              "REGION_UNKNOWN",
              new Text("当日没有这个行政区划。", "There is no such region on that day.")));
    }
    for (int i = 0; i < said.jointRegions().size(); i++) {
      if (!regions.exists(said.jointRegions().get(i), on)) {
        wrong.add(
            new Violation(
                "/jointRegions/" + i,
                "REGION_UNKNOWN",
                new Text("当日没有这个行政区划。", "There is no such region on that day.")));
      }
    }
    List<String> ics = codes("ICS", said.ics(), "/ics", wrong);
    List<String> ccs = codes("CCS", said.ccs(), "/ccs", wrong);
    if (said.industryCode() != null
        && classifications.check("INDUSTRY", said.industryCode())
            == Classifications.Check.UNKNOWN) {
      wrong.add(
          new Violation(
              "/industryCode",
              "CODE_UNKNOWN",
              new Text("没有这个行业代号。", "There is no such industry code.")));
    }
    List<String> cites = cited(said, wrong);
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
    return new Description(
        said.titleZh(),
        said.titleEn(),
        said.scope(),
        said.reference(),
        said.workType(),
        said.committee(),
        said.responsible(),
        said.cooperating(),
        said.regionCode(),
        said.industryCode(),
        ics,
        ccs,
        said.replaces().stream().map(StandardNumbers::canonical).distinct().toList(),
        said.partlyReplaces().stream().map(StandardNumbers::canonical).distinct().toList(),
        cites,
        said.adopts(),
        said.takesUp() == null ? null : StandardNumbers.canonical(said.takesUp()),
        said.jointRegions().stream().distinct().toList(),
        said.tags().stream().distinct().toList(),
        said.externalIds());
  }

  private static List<String> cited(Description said, List<Violation> wrong) {
    List<String> cites =
        said.cites().stream()
            .filter(number -> !number.isBlank())
            .map(StandardNumbers::reference)
            .distinct()
            .toList();
    if (cites.size() > MOST_CITED || cites.stream().anyMatch(n -> n.length() > LONGEST_NUMBER)) {
      wrong.add(
          new Violation(
              "/cites",
              "TOO_LONG",
              new Text(
                  "至多 1000 个编号，每个不超过 300 字。",
                  "At most 1,000 numbers of at most 300 characters each.")));
    }
    return cites;
  }

  private void checkOrganizations(Description said, List<Violation> wrong) {
    Set<UUID> named = new HashSet<>(said.cooperating());
    if (said.responsible() != null) {
      named.add(said.responsible());
    }
    Set<UUID> known = named.isEmpty() ? Set.of() : organizations.existing(named);
    if (said.responsible() != null && !known.contains(said.responsible())) {
      wrong.add(new Violation("/responsible", "ORGANIZATION_UNKNOWN", UNKNOWN_ORGANIZATION));
    }
    for (int i = 0; i < said.cooperating().size(); i++) {
      if (!known.contains(said.cooperating().get(i))) {
        wrong.add(new Violation("/cooperating/" + i, "ORGANIZATION_UNKNOWN", UNKNOWN_ORGANIZATION));
      }
    }
  }

  private List<String> codes(
      String scheme, List<String> codes, String pointer, List<Violation> wrong) {
    List<String> canonical = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i).strip();
      boolean formed = (scheme.equals("ICS") ? IcsCode.check(code) : CcsCode.check(code)).isEmpty();
      if (!formed || classifications.check(scheme, code) == Classifications.Check.UNKNOWN) {
        wrong.add(
            new Violation(
                pointer + "/" + i,
                "CODE_UNKNOWN",
                new Text("不是 %s 代码。", "It is no %s code.").with(scheme)));
      } else {
        canonical.add(code);
      }
    }
    return canonical.stream().distinct().toList();
  }

  private static void bounded(@Nullable String title, String pointer, List<Violation> wrong) {
    if (title != null && title.length() > LONGEST_TITLE) {
      wrong.add(
          new Violation(pointer, "TOO_LONG", new Text("不得超过 1000 字。", "At most 1000 characters.")));
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** The nature that a standard has where nobody says; null where kinds have none. */
  static @Nullable Nature usualNature(Kind kind) {
    return switch (kind) {
      case NATIONAL, INDUSTRY, LOCAL -> Nature.RECOMMENDED;
      case INTERNATIONAL, GROUP, ENTERPRISE -> null;
    };
  }
}
