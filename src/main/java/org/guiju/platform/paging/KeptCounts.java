package org.guiju.platform.paging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Counts of a list that are kept as it changes, so that a total and facets cost the same however
 * long the list is.
 */
public interface KeptCounts {

  /** Name of the filter by a region with all below it. */
  String REGION = "region";

  /** Name of the filter by the role held in that region. */
  String ROLE = "role";

  /** Whether counts are kept by a field. */
  boolean by(String field);

  /** Whether they can tell of that day. */
  boolean tellOf(LocalDate day);

  /**
   * Counts on a day.
   *
   * @param filters values by field, one of which an item must have; by REGION one region at most
   * @param by fields that the counts are told apart by
   */
  List<Cell> cells(
      LocalDate day, Map<String, ? extends Collection<String>> filters, List<String> by);

  /**
   * A count.
   *
   * @param values by field; the empty text where the field is absent
   * @param count of the items that have them
   */
  record Cell(Map<String, String> values, long count) {}
}
