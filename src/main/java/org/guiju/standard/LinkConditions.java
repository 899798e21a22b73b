package org.guiju.standard;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.paging.ListQuery;
import org.jspecify.annotations.Nullable;

/**
 * Asks of a list of editions what {@link StandardLinks} tells of one: what was published by the day
 * and replaces it, a part of it, or takes it up.
 */
final class LinkConditions {

  private static final String PUBLISHED =
      " join standard_period q on q.standard_id = m.standard_id and q.from_on <= ? and q.to_on > ?";

  private static final String SUCCEEDED =
      "p.standard_id in (select m.linked from ("
          + "select r.standard_id, n.standard_id as linked from standard_replaces r"
          + " join standard_number n on n.canonical = r.canonical where r.standard_id = any(?)"
          + " union all select r.standard_id, n.standard_id as linked from standard_relation r"
          + " join standard_number n on n.canonical = r.canonical"
          + " where r.relation = 'PARTLY_REPLACES' and r.standard_id = any(?)"
          + " union all select b.replaced_by, b.standard_id as linked from standard_period b"
          + " where b.replaced_by = any(?) and b.from_on <= ? and b.to_on > ?) m"
          + PUBLISHED
          + " where m.linked <> m.standard_id)";

  private static final String TAKEN_UP =
      "p.standard_id in (select n.standard_id from standard_relation m"
          + " join standard_number n on n.canonical = m.canonical"
          + PUBLISHED
          + " where m.relation = 'TAKES_UP' and m.standard_id = any(?))";

  private LinkConditions() {}

  /** One of these editions replaces it or a part of it. */
  static void succeededBy(ListQuery query, @Nullable Collection<UUID> editions) {
    if (editions != null && !editions.isEmpty()) {
      List<UUID> ids = List.copyOf(editions);
      query.where(
          "successors",
          ids,
          SUCCEEDED,
          p ->
              p.uuids(ids)
                  .uuids(ids)
                  .uuids(ids)
                  .date(query.on())
                  .date(query.on())
                  .date(query.on())
                  .date(query.on()));
    }
  }

  /** One of these editions takes it up. */
  static void takenUpBy(ListQuery query, @Nullable Collection<UUID> editions) {
    if (editions != null && !editions.isEmpty()) {
      List<UUID> ids = List.copyOf(editions);
      query.where("takenUpBy", ids, TAKEN_UP, p -> p.date(query.on()).date(query.on()).uuids(ids));
    }
  }
}
