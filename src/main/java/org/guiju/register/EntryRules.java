package org.guiju.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
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
  private final Regions regions;
  private final Jdbc jdbc;

  EntryRules(Registers registers, Organizations organizations, Regions regions, Jdbc jdbc) {
    this.registers = registers;
    this.organizations = organizations;
    this.regions = regions;
    this.jdbc = jdbc;
  }

  /**
   * Refuses content that does not fit the register.
   *
   * @throws DomainException INVALID with everything that is wrong
   */
  void check(Register register, EntryContent content, LocalDate on) {
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
    }
    if (content.region() != null && !regions.exists(content.region(), on)) {
      wrong.add(unknown("/region", "行政区划", "region"));
    }
    AttributeSchema schema = registers.schema(register);
    List<Violation> ofSchema = schema.violations(content.attributes(), ATTRIBUTES);
    wrong.addAll(ofSchema);
    if (ofSchema.isEmpty()) {
      wrong.addAll(references(schema.formatted(content.attributes())));
    }
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
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
    existing(values, "organization", organizations::existing, "单位", "organization", wrong);
    existing(values, "project", ids -> known("project", ids), "项目", "project", wrong);
    existing(values, "standard", ids -> known("standard", ids), "标准", "standard", wrong);
    return wrong;
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
