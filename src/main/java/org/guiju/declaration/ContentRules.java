package org.guiju.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of what a declaration says, whoever brings it, and the form in which it is kept.
 */
final class ContentRules {

  private static final int LONGEST_NUMBER = 300;
  private static final int LONGEST_NAME = 1000;
  private static final int LONGEST_SYSTEM = 40;
  private static final int LONGEST_ID = 200;
  private static final Text TOO_LONG = new Text("过长。", "It is too long.");

  private ContentRules() {}

  /**
   * The content in canonical form.
   *
   * @throws DomainException INVALID with a violation for each field that is wrong
   */
  static DeclarationContent checked(DeclarationContent said, Kind kind) {
    List<Violation> wrong = new ArrayList<>();
    if (said.standards().isEmpty()) {
      wrong.add(
          new Violation(
              "/standards",
              "REQUIRED",
              new Text("至少须声明一项标准。", "At least one standard must be declared.")));
    }
    for (int i = 0; i < said.standards().size(); i++) {
      DeclaredStandard standard = said.standards().get(i);
      String pointer = "/standards/" + i;
      if (standard.number() == null || standard.number().isBlank()) {
        wrong.add(
            new Violation(
                pointer + "/number", "REQUIRED", new Text("须填写标准编号。", "A number is needed.")));
      }
      bounded(standard.number(), LONGEST_NUMBER, pointer + "/number", wrong);
      bounded(standard.name(), LONGEST_NAME, pointer + "/name", wrong);
      makers(standard, kind, pointer + "/jointWith", wrong);
    }
    for (int i = 0; i < said.indicators().size(); i++) {
      DeclaredIndicator indicator = said.indicators().get(i);
      if (indicator.name() == null || indicator.name().isBlank() || indicator.kind() == null) {
        wrong.add(
            new Violation(
                "/indicators/" + i,
                "REQUIRED",
                new Text("指标须有名称和类别。", "An indicator needs a name and a kind.")));
      }
    }
    said.externalIds()
        .forEach(
            (system, value) -> {
              bounded(system, LONGEST_SYSTEM, "/externalIds", wrong);
              bounded(value, LONGEST_ID, "/externalIds", wrong);
            });
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
    return canonical(said, kind);
  }

  /** Only a standard of one's own was made together with others. */
  private static void makers(
      DeclaredStandard standard, Kind kind, String pointer, List<Violation> wrong) {
    for (int i = 0; i < standard.jointWith().size(); i++) {
      JointMaker maker = standard.jointWith().get(i);
      if (maker.organization() == null) {
        wrong.add(
            new Violation(
                pointer + "/" + i + "/organization",
                "REQUIRED",
                new Text("须指明联合制定单位。", "The organization must be named.")));
      }
      bounded(maker.number(), LONGEST_NUMBER, pointer + "/" + i + "/number", wrong);
    }
    if (!standard.jointWith().isEmpty()
        && standard.number() != null
        && !standard.canonical(kind).byDeclarer()) {
      wrong.add(
          new Violation(
              pointer,
              "JOINT_NOT_OWN",
              new Text(
                  "只有声明单位自己的标准才有联合制定单位。",
                  "Only a standard of the declarer's own was made together with others.")));
    }
  }

  /** Numbers in one spelling, each standard once. */
  static DeclarationContent canonical(DeclarationContent said, Kind kind) {
    Map<String, DeclaredStandard> standards = new LinkedHashMap<>();
    for (DeclaredStandard standard : said.standards()) {
      DeclaredStandard canonical = standard.canonical(kind);
      standards.putIfAbsent(canonical.number(), canonical);
    }
    return new DeclarationContent(
        List.copyOf(standards.values()),
        said.products(),
        said.services(),
        said.indicators().stream().map(ContentRules::canonical).toList(),
        said.inferiorThanRecommended(),
        said.inferiorNote(),
        said.commissioningParty(),
        said.firstSupplyOn(),
        said.commitment(),
        said.publicationDocument(),
        said.patents(),
        said.patentList(),
        said.externalIds());
  }

  private static DeclaredIndicator canonical(DeclaredIndicator i) {
    return i.standard() == null
        ? i
        : new DeclaredIndicator(
            StandardNumbers.canonical(i.standard()),
            i.name(),
            i.kind(),
            i.value(),
            i.unit(),
            i.method());
  }

  /**
   * What was said with its name, or with a value, goes on saying it for as long as it is named.
   *
   * @throws DomainException CONFLICT where a name, a value or a method was there and is not any
   *     more
   */
  static void checkNothingTakenAway(DeclarationContent was, DeclarationContent now) {
    Map<String, DeclaredStandard> standards = new LinkedHashMap<>();
    was.standards().forEach(standard -> standards.put(standard.number(), standard));
    for (DeclaredStandard standard : now.standards()) {
      DeclaredStandard before = standards.get(standard.number());
      if (before != null && isLost(before.name(), standard.name())) {
        throw takenAway(
            new Text("标准 %s 的名称不得删去。", "The name of standard %s may not be taken away.")
                .with(standard.number()));
      }
    }
    for (DeclaredIndicator indicator : now.indicators()) {
      was.indicators().stream()
          .filter(before -> isSame(before, indicator))
          .filter(
              before ->
                  isLost(before.value(), indicator.value())
                      || isLost(before.method(), indicator.method()))
          .findFirst()
          .ifPresent(
              before -> {
                throw takenAway(
                    new Text(
                            "指标“%s”的指标值和试验方法不得删去。",
                            "The value and the method of indicator \"%s\" may not be taken away.")
                        .with(before.name()));
              });
    }
  }

  private static boolean isSame(DeclaredIndicator one, DeclaredIndicator other) {
    return one.name().equals(other.name())
        && one.kind() == other.kind()
        && Objects.equals(one.standard(), other.standard());
  }

  private static boolean isLost(@Nullable String before, @Nullable String now) {
    return before != null && !before.isBlank() && (now == null || now.isBlank());
  }

  private static DomainException takenAway(Text why) {
    return DomainException.conflict("CONTENT_TAKEN_AWAY", why);
  }

  private static void bounded(
      @Nullable String text, int longest, String pointer, List<Violation> wrong) {
    if (text != null && text.length() > longest) {
      wrong.add(new Violation(pointer, "TOO_LONG", TOO_LONG));
    }
  }
}
