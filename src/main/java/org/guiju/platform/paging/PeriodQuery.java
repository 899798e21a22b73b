package org.guiju.platform.paging;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query in HQL for what things were on a day, by rows {@code p} that each say it from a day
 * ({@code fromOn}, inclusive) to another ({@code toOn}, exclusive).
 *
 * @param <E> the rows
 */
public final class PeriodQuery<E> {

  private final String entity;
  private final String id;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /**
   * Begins a query.
   *
   * @param entity name of the entity
   * @param id its field that names the thing, by which those of one sort key are told apart
   */
  public PeriodQuery(Class<E> entity, String id, LocalDate on) {
    this.entity = entity.getSimpleName();
    this.id = "p." + id;
    and("p.fromOn <= :on and p.toOn > :on", "on", on);
  }

  /**
   * What can be sorted by.
   *
   * @param column in HQL, never null
   * @param read its value from a cursor
   * @param value its value in a row
   */
  public record Key<E>(
      String column, Function<String, ?> read, Function<? super E, ? extends Object> value) {}

  /** A field has that value; nothing where there is none. */
  public void equal(String field, @Nullable Object value) {
    if (value != null) {
      and("p." + field + " = :" + field, field, value);
    }
  }

  /** It changed at or after that moment; nothing where there is none. */
  public void updatedSince(@Nullable Instant moment) {
    if (moment != null) {
      and("p.updatedAt >= :updatedSince", "updatedSince", moment);
    }
  }

  /** A condition with its parameter. */
  public void and(String condition, String name, Object value) {
    conditions.add(condition);
    set(name, value);
  }

  /** A further parameter of a condition. */
  public void set(String name, Object value) {
    parameters.put(name, value);
  }

  /**
   * The page asked for.
   *
   * @param key what the slice is sorted by
   * @param idOf the thing of a row
   */
  public <T> Page<T> page(
      PanacheRepositoryBase<E, ?> rows,
      Slice slice,
      Key<E> key,
      Function<? super E, UUID> idOf,
      Function<E, T> view) {
    String from = "from " + entity + " p where " + String.join(" and ", conditions);
    Map<String, Object> paged = new HashMap<>(parameters);
    if (!slice.fromStart()) {
      paged.put("after0", slice.key(0, key.read()));
      paged.put("after1", slice.key(1, UUID::fromString));
    }
    List<E> found =
        rows.find(
                from
                    + " and "
                    + slice.condition(key.column(), id)
                    + " order by "
                    + slice.order(key.column(), id),
                paged)
            .range(0, slice.fetch() - 1)
            .list();
    return slice.page(
        found,
        row -> List.of(key.value().apply(row), idOf.apply(row)),
        view,
        () -> rows.count(from, parameters));
  }
}
