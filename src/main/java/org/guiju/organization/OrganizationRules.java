package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guiju.identifier.Uscc;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** What must hold of an organization, and who may say what of which. */
@ApplicationScoped
class OrganizationRules {

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_CODES = 4_000;
  private static final int MOST_IDS = 50;
  private static final Pattern NAME = Pattern.compile("\\P{Cntrl}+");
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}/. _-]{1,50}");
  private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");
  private static final Pattern EXTERNAL = Pattern.compile("\\P{Cntrl}{1,200}");

  private final Regions regions;

  OrganizationRules(Regions regions) {
    this.regions = regions;
  }

  /**
   * Everything that is wrong with it.
   *
   * @param on day from which it holds, for the division to exist on
   * @throws DomainException INVALID
   */
  void check(OrganizationState state, LocalDate on) {
    List<Violation> violations = new ArrayList<>();
    if (state.nameZh() == null && state.nameEn() == null) {
      violations.add(
          new Violation(
              "/nameZh",
              "REQUIRED",
              new Text("中文名称和英文名称至少给出一个。", "At least one of nameZh and nameEn is required.")));
    }
    name(violations, "/nameZh", state.nameZh());
    name(violations, "/nameEn", state.nameEn());
    if (state.uscc() != null) {
      Uscc.check(state.uscc())
          .ifPresent(r -> violations.add(new Violation("/uscc", r.code(), r.reason())));
    }
    if (state.regionCode() != null && !regions.exists(state.regionCode(), on)) {
      violations.add(
          new Violation(
              "/regionCode",
              "REGION_UNKNOWN",
              new Text("%s 没有这个行政区划代码。", "There is no division of that code on %s.").with(on)));
    }
    codes(violations, state);
    externalIds(violations, state.externalIds());
    if (!violations.isEmpty()) {
      throw DomainException.invalid(violations);
    }
  }

  /**
   * Whether the actor may change that organization, or register it where there is no id yet.
   *
   * @throws DomainException FORBIDDEN
   */
  void allow(Actor actor, java.util.@Nullable UUID id, @Nullable String regionCode, LocalDate on) {
    if (actor.isAdmin() || actor.equals(Actor.SYSTEM)) {
      return;
    }
    if (id != null && actor.organization() != null && !actor.organization().equals(id)) {
      throw DomainException.forbidden(
          new Text("账户只能更改其所属单位。", "The account may change its own organization only."));
    }
    if (actor.region() != null
        && (regionCode == null || !regions.within(regionCode, actor.region(), on))) {
      throw DomainException.forbidden(
          new Text("该单位不在账户的行政区划范围内。", "The organization is outside the account's region."));
    }
  }

  private static void name(List<Violation> violations, String pointer, @Nullable String name) {
    if (name != null && (name.length() > LONGEST_NAME || !NAME.matcher(name).matches())) {
      violations.add(
          new Violation(
              pointer,
              "NAME",
              new Text(
                  "名称为 1 至 300 个字符，不含控制字符。",
                  "A name has 1 to 300 characters, no control characters.")));
    }
  }

  private static void codes(List<Violation> violations, OrganizationState state) {
    boolean wrong = state.standardCodes().stream().anyMatch(code -> !CODE.matcher(code).matches());
    if (wrong
        || state.standardCodes().stream().mapToInt(code -> code.length() + 1).sum()
            > LONGEST_CODES) {
      violations.add(
          new Violation(
              "/standardCodes",
              "CODE",
              new Text(
                  "代码为 1 至 50 个字母、数字或 / . _ -。",
                  "A code has 1 to 50 letters, digits or / . _ - characters.")));
    }
  }

  private static void externalIds(List<Violation> violations, Map<String, String> ids) {
    boolean wrong =
        ids.entrySet().stream()
            .anyMatch(
                e ->
                    !SYSTEM.matcher(e.getKey()).matches()
                        || !EXTERNAL.matcher(e.getValue()).matches());
    if (wrong || ids.size() > MOST_IDS) {
      violations.add(
          new Violation(
              "/externalIds",
              "EXTERNAL_ID",
              new Text(
                  "外部标识最多 50 个；系统名为 1 至 50 个字母、数字或 . _ -，标识为 1 至 200 个字符。",
                  "At most 50 external ids; a system has 1 to 50 letters, digits or . _ -, an id 1 to 200 characters.")));
    }
  }
}
