package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.organization.OrganizationRows.Current;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.region.Regions;

/** The list of organizations as they were on a day. */
@ApplicationScoped
class OrganizationList {

  private static final Listing LISTING = Listing.of("organizations", "name", "updatedAt", "id");

  private static final String FROM =
      " from organization_period p join organization o on o.id = p.organization_id where ";

  private final Jdbc jdbc;
  private final Regions regions;

  OrganizationList(Jdbc jdbc, Regions regions) {
    this.jdbc = jdbc;
    this.regions = regions;
  }

  private record Found(Current current, OrganizationPeriod period, String sortName) {}

  Page<OrganizationView> page(OrganizationFilter filter, LocalDate on, PageRequest request) {
    Slice slice = LISTING.open(request, on, List.of(java.util.Arrays.toString(filter.values())));
    Conditions where = new Conditions();
    where.and("p.from_on <= ? and p.to_on > ?", p -> p.date(on).date(on));
    filter.restrict(where, regions, on);
    Conditions after = where.copy();
    if (!slice.fromStart()) {
      UUID id = slice.key(1, UUID::fromString);
      String comparison =
          "(%s, o.id) %s (?, ?)".formatted(column(slice), slice.descending() ? "<" : ">");
      switch (slice.field()) {
        case "updatedAt" -> {
          Instant key = slice.key(0, Instant::parse);
          after.and(comparison, p -> p.instant(key).uuid(id));
        }
        case "id" -> after.and(comparison, p -> p.uuid(id).uuid(id));
        default -> {
          String key = slice.key(0, text -> text);
          after.and(comparison, p -> p.text(key).uuid(id));
        }
      }
    }
    List<Found> rows =
        jdbc.query(
            "select "
                + OrganizationRows.CURRENT_COLUMNS
                + ", "
                + OrganizationRows.PERIOD_COLUMNS
                + ", p.sort_name"
                + FROM
                + after.text()
                + " order by "
                + slice.order(column(slice), "o.id")
                + " fetch first "
                + slice.fetch()
                + " rows only",
            after,
            row ->
                new Found(
                    OrganizationRows.current(row),
                    OrganizationRows.period(row),
                    row.text("sort_name")));
    return slice.page(
        rows,
        row -> List.of(key(slice, row), row.current().id()),
        row -> OrganizationView.of(row.current(), row.period()),
        () -> jdbc.number("select count(*)" + FROM + where.text(), where));
  }

  private static String column(Slice slice) {
    return switch (slice.field()) {
      case "updatedAt" -> "o.updated_at";
      case "id" -> "o.id";
      default -> "p.sort_name";
    };
  }

  private static Object key(Slice slice, Found row) {
    return switch (slice.field()) {
      case "updatedAt" -> row.current().updatedAt();
      case "id" -> row.current().id();
      default -> row.sortName();
    };
  }
}
