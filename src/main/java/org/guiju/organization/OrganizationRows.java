package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Payload;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.jspecify.annotations.Nullable;

/** The tables that are derived from the histories of the organizations. */
@ApplicationScoped
class OrganizationRows {

  /** Columns of a period, aliased p. */
  static final String PERIOD_COLUMNS =
      "p.organization_id, p.from_on, p.to_on, p.from_assumed, p.name_zh, p.name_en, p.type, p.uscc, p.region_code,"
          + " p.standard_codes, p.external_ids, p.dissolved_on";

  /** Columns of the thing itself, aliased o. */
  static final String CURRENT_COLUMNS = "o.id, o.version, o.created_at, o.updated_at";

  private static final String SEPARATOR = "\n";

  private final Jdbc jdbc;

  OrganizationRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of an organization beside its periods. */
  record Current(UUID id, long version, Instant createdAt, Instant updatedAt) {}

  /** A text that names an organization. */
  record Reference(UUID organization, Kind kind, String text) {

    /** In the order in which they win over each other. */
    enum Kind {
      USCC(true),
      EXTERNAL(true),
      CODE(false);

      private final boolean unique;

      Kind(boolean unique) {
        this.unique = unique;
      }
    }

    /** What no two organizations share; null where they may. */
    @Nullable String uniqueText() {
      return kind.unique ? kind + " " + text : null;
    }
  }

  Map<UUID, List<OrganizationPeriod>> periods(Collection<UUID> ids) {
    Map<UUID, List<OrganizationPeriod>> periods = new HashMap<>();
    jdbc.stream(
        "select "
            + PERIOD_COLUMNS
            + " from organization_period p where p.organization_id = any(?)"
            + " order by p.organization_id, p.from_on",
        p -> p.uuids(ids),
        row ->
            periods
                .computeIfAbsent(row.uuid("organization_id"), id -> new ArrayList<>(2))
                .add(period(row)));
    return periods;
  }

  Map<UUID, Current> current(Collection<UUID> ids) {
    return jdbc
        .query(
            "select " + CURRENT_COLUMNS + " from organization o where o.id = any(?)",
            p -> p.uuids(ids),
            OrganizationRows::current)
        .stream()
        .collect(Collectors.toMap(Current::id, c -> c));
  }

  List<Reference> references(Collection<String> texts) {
    return texts.isEmpty()
        ? List.of()
        : jdbc.query(
            "select organization_id, kind, text from organization_reference where text = any(?)",
            p -> p.texts(texts),
            row ->
                new Reference(
                    row.uuid("organization_id"),
                    row.enumValue("kind", Reference.Kind.class),
                    row.text("text")));
  }

  /** The organizations that ever had just that Chinese name. */
  Map<String, Set<UUID>> named(Collection<String> names) {
    Map<String, Set<UUID>> found = new HashMap<>();
    if (!names.isEmpty()) {
      jdbc.stream(
          "select distinct name_zh, organization_id from organization_period where name_zh = any(?)",
          p -> p.texts(names),
          row ->
              found
                  .computeIfAbsent(row.text("name_zh"), name -> new LinkedHashSet<>())
                  .add(row.uuid("organization_id")));
    }
    return found;
  }

  void replace(
      Collection<Current> current,
      Map<UUID, List<OrganizationPeriod>> periods,
      List<Reference> references) {
    delete(periods.keySet());
    jdbc.batch(
        "insert into organization (id, version, created_at, updated_at) values (?, ?, ?, ?)",
        current,
        (p, o) -> p.uuid(o.id()).number(o.version()).instant(o.createdAt()).instant(o.updatedAt()));
    record Keyed(UUID id, OrganizationPeriod period) {}
    List<Keyed> rows =
        periods.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(period -> new Keyed(e.getKey(), period)))
            .toList();
    jdbc.batch(
        "insert into organization_period (organization_id, from_on, to_on, from_assumed, name_zh, name_en, sort_name,"
            + " type, uscc, region_code, standard_codes, external_ids, dissolved_on)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
        (p, row) -> {
          OrganizationState state = row.period().state();
          p.uuid(row.id())
              .date(row.period().from())
              .date(row.period().to())
              .flag(row.period().assumed())
              .text(state.nameZh())
              .text(state.nameEn())
              .text(state.nameZh() == null ? String.valueOf(state.nameEn()) : state.nameZh())
              .name(state.type())
              .text(state.uscc())
              .text(state.regionCode())
              .text(String.join(SEPARATOR, state.standardCodes()))
              .text(Payload.write(state.externalIds()))
              .date(state.dissolvedOn());
        });
    jdbc.batch(
        "insert into organization_reference (organization_id, kind, text, unique_text) values (?, ?, ?, ?)",
        references,
        (p, r) -> p.uuid(r.organization()).name(r.kind()).text(r.text()).text(r.uniqueText()));
  }

  private void delete(Collection<UUID> ids) {
    jdbc.deleteByKey("organization_reference", "organization_id", ids);
    jdbc.deleteByKey("organization_period", "organization_id", ids);
    jdbc.deleteByKey("organization", "id", ids);
  }

  void clear() {
    jdbc.update("delete from organization_reference", p -> {});
    jdbc.update("delete from organization_period", p -> {});
    jdbc.update("delete from organization", p -> {});
  }

  static Current current(Row row) throws SQLException {
    return new Current(
        row.uuid("id"),
        row.longValue("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  static OrganizationPeriod period(Row row) throws SQLException {
    String codes = row.text("standard_codes");
    @SuppressWarnings("unchecked")
    Map<String, String> ids = Payload.read(row.text("external_ids"), Map.class);
    return new OrganizationPeriod(
        row.date("from_on"),
        row.date("to_on"),
        row.flag("from_assumed"),
        new OrganizationState(
            row.textOrNull("name_zh"),
            row.textOrNull("name_en"),
            row.enumValue("type", OrganizationType.class),
            row.textOrNull("uscc"),
            row.textOrNull("region_code"),
            codes.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(codes.split(SEPARATOR))),
            new TreeMap<>(ids),
            row.dateOrNull("dissolved_on")));
  }
}
