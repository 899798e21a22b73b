package org.guiju.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guiju.platform.DomainException;
import org.junit.jupiter.api.Test;

class PagingTest {

  private static final Listing THINGS = Listing.of("things", "id", "title");
  private static final Listing OTHERS = Listing.of("others", "id", "title");

  private static PageRequest request(int limit, String cursor) {
    PageRequest request = PageRequest.first(limit);
    request.cursor = cursor;
    return request;
  }

  private static Page<Integer> page(Slice slice, int size) {
    int after = slice.fromStart() ? 0 : slice.key(0, Integer::parseInt);
    List<Integer> rows =
        IntStream.rangeClosed(after + 1, size).limit(slice.fetch()).boxed().toList();
    return slice.page(rows, i -> List.of(i), i -> i, () -> size);
  }

  private static String refusal(Runnable action) {
    try {
      action.run();
      return "none";
    } catch (DomainException e) {
      assertThat(e.category()).isEqualTo(DomainException.Category.MALFORMED);
      return e.code();
    }
  }

  @Test
  void pagesTogetherAreTheWholeList() {
    List<Integer> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<Integer> page = page(THINGS.open(request(7, cursor), "f"), 21);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    assertThat(all).containsExactlyElementsOf(IntStream.rangeClosed(1, 21).boxed().toList());
  }

  @Test
  void lastPageHasNoNext() {
    assertThat(page(THINGS.open(PageRequest.first(21)), 21).next()).isNull();
    assertThat(page(THINGS.open(PageRequest.first(20)), 21).next()).isNotNull();
  }

  @Test
  void cursorHoldsForItsListSortAndFiltersOnly() {
    String cursor = page(THINGS.open(PageRequest.first(1), "f", null), 2).next();
    assertThat(THINGS.open(request(5, cursor), "f", null).after()).containsExactly("1");
    assertThat(refusal(() -> OTHERS.open(request(5, cursor), "f", null)))
        .isEqualTo("CURSOR_OF_ANOTHER_LIST");
    assertThat(refusal(() -> THINGS.open(request(5, cursor), "g", null)))
        .isEqualTo("CURSOR_OF_ANOTHER_LIST");
    assertThat(refusal(() -> THINGS.open(request(5, cursor), null, "f")))
        .isEqualTo("CURSOR_OF_ANOTHER_LIST");
    PageRequest sorted = request(5, cursor);
    sorted.sort = "-id";
    assertThat(refusal(() -> THINGS.open(sorted, "f", null))).isEqualTo("CURSOR_OF_ANOTHER_LIST");
  }

  @Test
  void cursorThatWasTouchedIsRefused() {
    String cursor = page(THINGS.open(PageRequest.first(1)), 2).next();
    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String touched = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThat(refusal(() -> THINGS.open(request(5, touched))))
          .as("at %d", i)
          .startsWith("CURSOR_");
    }
    for (String wrong :
        List.of("", "x", "????", cursor + "AAAA", cursor.substring(4), "AAAA".repeat(2000))) {
      assertThat(refusal(() -> THINGS.open(request(5, wrong)))).isEqualTo("CURSOR_UNREADABLE");
    }
  }

  @Test
  void keyOfTheWrongTypeIsRefused() {
    Slice slice = new Slice("id", false, 5, List.of("x"), false, 0);
    assertThat(refusal(() -> slice.key(0, Integer::parseInt))).isEqualTo("CURSOR_UNREADABLE");
  }

  @Test
  void sortsAreOfThePublishedSet() {
    PageRequest request = PageRequest.first(5);
    request.sort = "password";
    assertThatThrownBy(() -> THINGS.open(request)).hasMessageContaining("id, -id, title, -title");
    request.sort = "-title";
    assertThat(THINGS.open(request).descending()).isTrue();
    assertThat(THINGS.open(request).field()).isEqualTo("title");
  }

  @Test
  void totalIsCountedOnlyWhenAskedFor() {
    PageRequest request = PageRequest.first(5);
    assertThat(page(THINGS.open(request), 9).total()).isNull();
    request.count = "exact";
    assertThat(page(THINGS.open(request), 9).total()).isEqualTo(9);
    request.count = "no";
    assertThat(refusal(() -> THINGS.open(request))).isEqualTo("COUNT_UNKNOWN");
  }

  @Test
  void limitIsBounded() {
    assertThat(refusal(() -> THINGS.open(PageRequest.first(0)))).isEqualTo("LIMIT_OUT_OF_RANGE");
    assertThat(refusal(() -> THINGS.open(PageRequest.first(201)))).isEqualTo("LIMIT_OUT_OF_RANGE");
  }

  @Test
  void conditionComparesBothKeys() {
    Slice up = new Slice("title", false, 5, List.of("a", "1"), false, 0);
    assertThat(up.condition("p.title", "p.id")).isEqualTo("(p.title, p.id) > (:after0, :after1)");
    assertThat(up.order("p.title", "p.id")).isEqualTo("p.title asc, p.id asc");
    Slice down = new Slice("title", true, 5, List.of(), false, 0);
    assertThat(down.condition("p.title", "p.id")).isEqualTo("1 = 1");
    assertThat(down.order("p.title", "p.id")).isEqualTo("p.title desc, p.id desc");
  }
}
