package org.guiju.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.organization.Committees;
import org.guiju.organization.OrganizationType;
import org.guiju.organization.OrganizationView;
import org.guiju.organization.Organizations;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** What an entry of a register must say. */
@ApplicationScoped
class EntryRules {

  private static final String ATTRIBUTES = "/attributes";

  private final Registers registers;
  private final Organizations organizations;
  private final Committees committees;
  private final Regions regions;
  private final Jdbc jdbc;

  EntryRules(
      Registers registers,
      Organizations organizations,
      Committees committees,
      Regions regions,
      Jdbc jdbc) {
    this.registers = registers;
    this.organizations = organizations;
    this.committees = committees;
    this.regions = regions;
    this.jdbc = jdbc;
  }

  /**
   * Refuses content that does not fit the register.
   *
   * @param before what the entry said so far, whose things and numbers it may go on to name; null
   *     for a new one
   * @throws DomainException INVALID with everything that is wrong
   */
  void check(Register register, EntryContent content, @Nullable EntryContent before, LocalDate on) {
    List<Violation> wrong = new ArrayList<>();
    if (!register.types().containsKey(content.type())) {
      wrong.add(
          new Violation(
              "/type",
              "TYPE_UNKNOWN",
              new Text("类型可取：%s。", "type can be one of: %s.")
                  .with(String.join(", ", register.types().keySet()))));
    }
    if (blank(content.nameZh()) && blank(content.nameEn())) {
      wrong.add(
          new Violation(
              "/nameZh",
              "REQUIRED",
              new Text("须有中文或英文名称。", "It needs a name in Chinese or English.")));
    }
    Register.Holder holder = register.holder();
    need(wrong, holder.organization(), content.organization(), "/organization");
    need(wrong, holder.region(), content.region(), "/region");
    need(wrong, holder.level(), content.level(), "/level");
    UUID organization = content.organization();
    if (organization != null && organizations.existing(Set.of(organization)).isEmpty()) {
      wrong.add(unknown("/organization", "单位", "organization"));
    } else if (organization != null && !sameHolder(content, before)) {
      Set<OrganizationType> allowed = holder.organizationTypes().get(content.type());
      OrganizationView known =
          allowed == null ? null : organizations.getAll(Set.of(organization), on).get(organization);
      if (allowed != null && known != null) {
        fitting(wrong, allowed, known.type());
      }
    }
    if (content.region() != null && !regions.exists(content.region(), on)) {
      wrong.add(unknown("/region", "行政区划", "region"));
    }
    AttributeSchema schema = registers.schema(register);
    List<Violation> ofSchema = schema.violations(content.attributes(), ATTRIBUTES);
    wrong.addAll(ofSchema);
    if (ofSchema.isEmpty()) {
      wrong.addAll(references(named(schema, content, before)));
    }
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
  }

  private static boolean sameHolder(EntryContent content, @Nullable EntryContent before) {
    return before != null
        && content.type().equals(before.type())
        && Objects.equals(content.organization(), before.organization());
  }

  private static void fitting(
      List<Violation> wrong, Set<OrganizationType> allowed, OrganizationType type) {
    if (!allowed.contains(type)) {
      String names = allowed.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
      wrong.add(
          new Violation(
              "/organization",
              "ORGANIZATION_TYPE",
              new Text(
                      "此类条目的单位须为 %s，该单位登记为 %s；登记有误的，请先更正其类型。",
                      "The organization of such an entry must be of type %s; it is recorded as %s."
                          + " Correct its type first if that is wrong.")
                  .with(names, type)));
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static void need(
      List<Violation> wrong, Register.Need need, @Nullable Object value, String pointer) {
    if (need == Register.Need.REQUIRED && value == null) {
      wrong.add(new Violation(pointer, "REQUIRED", new Text("必须给出。", "It is required.")));
    }
  }

  private static Violation unknown(String pointer, String zh, String en) {
    return new Violation(
        pointer, "NOT_FOUND", new Text("没有这个" + zh + "。", "There is no such " + en + "."));
  }

  /** What the attributes name and did not name before. */
  private static List<AttributeSchema.Value> named(
      AttributeSchema schema, EntryContent content, @Nullable EntryContent before) {
    Set<String> known =
        before == null
            ? Set.of()
            : schema.formatted(before.attributes()).stream()
                .map(EntryRules::key)
                .collect(Collectors.toSet());
    return schema.formatted(content.attributes()).stream()
        .filter(value -> !known.contains(key(value)))
        .toList();
  }

  private static String key(AttributeSchema.Value value) {
    return value.format() + " " + value.text();
  }

  /** Things that are named must be there, numbers must be numbers. */
  private List<Violation> references(List<AttributeSchema.Value> values) {
    List<Violation> wrong = new ArrayList<>();
    for (AttributeSchema.Value value : values) {
      if (value.format().equals("standard-number")
          && !(Identifiers.parse(value.text()) instanceof Identifier)) {
        wrong.add(
            new Violation(
                ATTRIBUTES + value.pointer(),
                "NUMBER_UNREADABLE",
                new Text("不是可识别的标准编号。", "It is no number of a standard.")));
      }
    }
    List<AttributeSchema.Value> codes =
        values.stream().filter(value -> value.format().equals("committee")).toList();
    Set<String> recorded =
        committees.existing(codes.stream().map(AttributeSchema.Value::text).toList());
    codes.stream()
        .filter(value -> !recorded.contains(value.text()))
        .forEach(value -> wrong.add(noCommittee(ATTRIBUTES + value.pointer())));
    existing(values, "organization", organizations::existing, "单位", "organization", wrong);
    existing(values, "project", ids -> known("project", ids), "项目", "project", wrong);
    existing(values, "standard", ids -> known("standard", ids), "标准", "standard", wrong);
    return wrong;
  }

  private static Violation noCommittee(String pointer) {
    return new Violation(
        pointer,
        "COMMITTEE_UNKNOWN",
        new Text(
            "没有登记过这个编号的技术委员会；编号写作 SAC/TC 28、ISO/TC 262 等，请先经 /committees 登记。",
            "No committee of that code is recorded. Write it as SAC/TC 28 or ISO/TC 262, and record"
                + " the committee at /committees first."));
  }

  private Set<UUID> known(String thing, Collection<UUID> ids) {
    return new HashSet<>(
        jdbc.query(
            "select distinct %1$s_id from %1$s_period where %1$s_id = any(?)".formatted(thing),
            p -> p.uuids(ids),
            row -> row.uuid(thing + "_id")));
  }

  private interface Lookup {
    Set<UUID> existing(Collection<UUID> ids);
  }

  private static void existing(
      List<AttributeSchema.Value> values,
      String format,
      Lookup lookup,
      String zh,
      String en,
      List<Violation> wrong) {
    List<AttributeSchema.Value> own =
        values.stream().filter(value -> value.format().equals(format)).toList();
    if (own.isEmpty()) {
      return;
    }
    Set<UUID> found =
        lookup.existing(
            own.stream()
                .map(AttributeSchema.Value::text)
                .filter(EntryRules::isId)
                .map(UUID::fromString)
                .collect(Collectors.toSet()));
    own.stream()
        .filter(value -> !isId(value.text()) || !found.contains(UUID.fromString(value.text())))
        .forEach(value -> wrong.add(unknown(ATTRIBUTES + value.pointer(), zh, en)));
  }

  private static boolean isId(String text) {
    return text.matches("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  }
}
