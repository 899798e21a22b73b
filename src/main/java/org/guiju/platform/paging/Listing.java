package org.guiju.platform.paging;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A list that is answered page by page: its name and what it can be sorted by. A sort is the name
 * of a field, with {@code -} in front for descending; each field sorts both ways. The repository
 * adds the tie-breaker.
 */
public final class Listing {

  private final String name;
  private final String defaultSort;
  private final List<String> fields;

  private Listing(String name, String defaultSort, List<String> fields) {
    this.name = name;
    this.defaultSort = defaultSort;
    this.fields = fields;
  }

  /**
   * Defines a list.
   *
   * @param name unique among lists, such as {@code projects}
   * @param defaultSort the order where none is asked for, such as {@code -createdAt}
   * @param fields further fields that it can be sorted by
   */
  public static Listing of(String name, String defaultSort, String... fields) {
    return new Listing(
        name,
        defaultSort,
        Stream.concat(Stream.of(field(defaultSort)), Arrays.stream(fields)).distinct().toList());
  }

  /**
   * Checks the request for a page and says where it starts.
   *
   * @param filters the values of all filters of the list, in a fixed order; a cursor holds for the
   *     same ones only
   * @throws DomainException MALFORMED for an unknown sort, or a cursor that is of another list,
   *     sort or filter
   */
  public Slice open(PageRequest page, @Nullable Object... filters) {
    if (page.limit < 1 || page.limit > page.most()) {
      throw DomainException.malformed(
          "limit", "LIMIT_OUT_OF_RANGE", new Text("limit 须为 1 至 200。", "limit must be 1 to 200."));
    }
    if (page.count != null && !page.count.equals("exact")) {
      throw DomainException.malformed(
          "count", "COUNT_UNKNOWN", new Text("count 只能取 exact。", "count can only be exact."));
    }
    String sort = page.sort == null ? defaultSort : page.sort;
    if (!fields.contains(field(sort))) {
      throw unknownSort(fields);
    }
    int binding = Objects.hash(name, sort, digest(filters));
    List<String> after = List.of();
    if (page.cursor != null) {
      Cursor cursor = Cursor.decode(page.cursor);
      if (cursor.binding() != binding) {
        throw DomainException.malformed(
            "cursor",
            "CURSOR_OF_ANOTHER_LIST",
            new Text(
                "游标属于另一列表、另一排序或另一组筛选条件；请从第一页重新开始。",
                "The cursor is of another list, sort or set of filters; start again from the first"
                    + " page."));
      }
      after = cursor.keys();
    }
    return new Slice(
        field(sort), sort.startsWith("-"), page.limit, after, page.count != null, binding);
  }

  /** The field by which it is sorted where nothing else is asked for. */
  String ownOrder() {
    return field(defaultSort);
  }

  private static int digest(@Nullable Object[] filters) {
    return Arrays.stream(filters)
        .map(f -> f == null ? "" : f.getClass().isEnum() ? ((Enum<?>) f).name() : f.toString())
        .collect(Collectors.joining("\u001f"))
        .hashCode();
  }

  /** A list cannot be sorted by what was asked; tells the fields by which it can. */
  public static DomainException unknownSort(Collection<String> fields) {
    String known =
        fields.stream().flatMap(f -> Stream.of(f, "-" + f)).collect(Collectors.joining(", "));
    return DomainException.malformed(
        "sort",
        "SORT_UNKNOWN",
        new Text("sort 可取：" + known + "。", "sort can be one of: " + known + "."));
  }

  private static String field(String sort) {
    return sort.startsWith("-") ? sort.substring(1) : sort;
  }
}
