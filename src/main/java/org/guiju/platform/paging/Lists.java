package org.guiju.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.paging.Reading.Found;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/**
 * Answers lists, page by page: in the order of a field, the things that have none last in either
 * direction, those of one value by their ids.
 */
@ApplicationScoped
public class Lists {

  private final Jdbc jdbc;
  private final LegalDay legalDay;
  private final boolean grams;

  Lists(
      Jdbc jdbc,
      LegalDay legalDay,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
    this.jdbc = jdbc;
    this.legalDay = legalDay;
    this.grams = database.equals("postgresql");
  }

  /** A page without facets, of a list that no counts are kept of. */
  public <T> Page<T> page(ListQuery query, PageRequest request, Jdbc.Mapper<T> view) {
    return page(query, request, FacetRequest.none(), null, view);
  }

  /**
   * The page asked for.
   *
   * @param kept counts that are kept of the list; null where there are none
   * @param view an item of a row
   */
  public <T> Page<T> page(
      ListQuery query,
      PageRequest request,
      FacetRequest facets,
      @Nullable KeptCounts kept,
      Jdbc.Mapper<T> view) {
    Slice slice = query.list().listing().open(request, query.asked());
    ListField field = query.list().field(slice.field());
    List<ListField> counted = query.list().facets(facets.facets);
    Selection selection = Selection.of(query, grams, jdbc);
    // In the past an index may begin with things that came later.
    boolean onePlan = selection.byOneIndex(field) && !query.on().isBefore(legalDay.today());
    Page<T> page =
        slice.page(
            new Reading<>(jdbc, selection, slice, field, onePlan, view).rows(),
            row ->
                List.of(
                    field.nullable()
                        ? Reading.mark(row.value())
                        : Objects.requireNonNull(row.value()),
                    row.id()),
            Found::item,
            () -> 0);
    if (!slice.counted() && counted.isEmpty()) {
      return page;
    }
    return new Counts(jdbc, selection, kept).complete(page, slice.counted(), counted);
  }
}
