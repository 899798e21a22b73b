package org.guiju.platform.paging;

import java.util.Map;

/**
 * A table with a row for each region that a thing of a list belongs to, all regions above included,
 * and indexes by region in the list's orders. A list of one region is read from it.
 *
 * @param table with the columns {@code region_code} and {@code role}
 * @param id column that names the thing, as in the list's own table
 * @param columns columns of it that stand for fields of the list, by field
 */
public record RegionTable(String table, String id, Map<String, String> columns) {

  public RegionTable {
    columns = Map.copyOf(columns);
  }
}
