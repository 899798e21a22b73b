package org.guiju.register;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.flag;
import static org.guiju.platform.paging.ListField.id;
import static org.guiju.platform.paging.ListField.longText;
import static org.guiju.platform.paging.ListField.moment;
import static org.guiju.platform.paging.ListField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.ListDefinition;
import org.guiju.platform.paging.ListField;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Lists;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Texts;
import org.guiju.region.Regions;

/** Queries over the periods of entries. */
@ApplicationScoped
class EntryRepository {

  static final Texts TEXTS = Texts.indexed("p.name_zh", "p.name_en").recorded("p.created_at");

  private static final List<ListField> FIELDS =
      List.of(
          text("register", "p.register"),
          text("type", "p.type").faceted(),
          text("state", "p.state").faceted(),
          flag("ended", "p.ended").faceted(),
          longText("nameZh", "p.name_zh").orNull(),
          longText("nameEn", "p.name_en").orNull(),
          id("organization", "p.organization_id").orNull(),
          text("region", "p.region_code").orNull().faceted(),
          text("level", "p.level").orNull().faceted(),
          day("openedOn", "p.opened_on"),
          moment("createdAt", "p.created_at"),
          moment("updatedAt", "p.updated_at"));

  private static final ListDefinition OF_COMMITTEE =
      new ListDefinition(
          "entries-of-committee",
          "entry_period p",
          "p.*",
          "p.entry_id",
          "-createdAt",
          FIELDS.toArray(ListField[]::new));

  private final Lists lists;
  private final Regions regions;
  private final List<Naming> naming;

  private final Map<String, ListDefinition> definitions = new HashMap<>();

  EntryRepository(Lists lists, Regions regions, Registers registers) {
    this.lists = lists;
    this.regions = regions;
    this.naming =
        registers.all().stream()
            .flatMap(
                register ->
                    registers.schema(register).attributes().all().stream()
                        .filter(attribute -> attribute.type() == Attribute.Type.COMMITTEE)
                        .map(attribute -> new Naming(register.register(), attribute.name())))
            .toList();
    registers
        .all()
        .forEach(
            register ->
                definitions.put(
                    register.register(), definition(registers.schema(register).attributes())));
  }

  /** An attribute whose values are codes of committees. */
  private record Naming(String register, String attribute) {}

  /** The list of a register, which has fields of its own. */
  private static ListDefinition definition(Attributes attributes) {
    return ListDefinition.searched(
        TEXTS,
        "entries",
        "entry_period p",
        "p.*",
        "p.entry_id",
        "-createdAt",
        Stream.concat(FIELDS.stream(), AttributeFilter.fields(attributes).stream())
            .toArray(ListField[]::new));
  }

  /** Those of all registers that name a committee in one of their attributes. */
  Page<EntrySummary> naming(String committee, LocalDate on, PageRequest page) {
    ListQuery query = new ListQuery(OF_COMMITTEE, on);
    query.where(
        "committee",
        committee,
        "p.entry_id in (select a.entry_id from entry_attribute a where a.value_key = ?"
            + " and a.from_on <= ? and a.to_on > ? and ("
            + String.join(
                " or ",
                Stream.concat(
                        Stream.of("1 = 0"),
                        naming.stream().map(one -> "a.register = ? and a.name = ?"))
                    .toList())
            + "))",
        p -> {
          p.text(committee).date(on).date(on);
          for (Naming one : naming) {
            p.text(one.register()).text(one.attribute());
          }
        });
    return lists.page(query, page, EntrySummary::of);
  }

  Page<EntrySummary> list(
      Register register,
      Attributes attributes,
      EntryFilter filter,
      LocalDate on,
      PageRequest page,
      FacetRequest facets) {
    String code = register.register();
    ListQuery query = new ListQuery(Objects.requireNonNull(definitions.get(code)), on);
    new AttributeFilter(code, attributes, filter.attribute).restrict(query, facets);
    query.equal("register", code);
    return lists.page(
        filter.restrict(query, region -> regions.subtree(region, on)),
        page,
        facets,
        null,
        EntrySummary::of);
  }
}
