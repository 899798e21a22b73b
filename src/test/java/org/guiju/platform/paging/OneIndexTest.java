package org.guiju.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OneIndexTest {

  private static final RegionTable REGIONS =
      new RegionTable("thing_region", "thing_id", Map.of("kind", "r.kind", "title", "r.title"));

  private static final ListDefinition LIST =
      new ListDefinition(
          "things",
          "thing_period p",
          "p.*",
          "p.id",
          "title",
          ListField.text("title", "p.title"),
          ListField.text("kind", "p.kind").leading(),
          ListField.text("state", "p.state"),
          ListField.text("owner", "o.name").joined("join owner o on o.id = p.owner_id"));

  private static boolean answers(String order, Consumer<ListQuery> asking) {
    ListQuery query = new ListQuery(LIST, LocalDate.of(2026, 11, 30));
    asking.accept(query);
    return query.byOneIndex(LIST.field(order));
  }

  private static void region(ListQuery query) {
    query.within(REGIONS, List.of("370000"), List.of());
  }

  @Test
  void theWholeListHasAnIndexForEachOfItsOwnFields() {
    assertThat(answers("title", query -> {})).isTrue();
    assertThat(answers("state", query -> {})).isTrue();
    assertThat(answers("owner", query -> {})).isFalse();
  }

  @Test
  void oneValueOfAFieldThatLeadsHasAnIndexInTheOwnOrder() {
    assertThat(answers("title", query -> query.equal("kind", "LOCAL"))).isTrue();
    assertThat(answers("state", query -> query.equal("kind", "LOCAL"))).isFalse();
    assertThat(answers("title", query -> query.equal("state", "DRAFTING"))).isFalse();
    assertThat(answers("title", query -> query.among("kind", List.of("LOCAL", "GROUP")))).isFalse();
    assertThat(answers("title", query -> query.equal("kind", "LOCAL").equal("state", "DRAFTING")))
        .isFalse();
    assertThat(answers("title", query -> query.equal("state", "DRAFTING").equal("kind", "LOCAL")))
        .isFalse();
  }

  @Test
  void oneRegionAndOneValueOfItsTableHaveAnIndexInTheOwnOrder() {
    assertThat(answers("title", OneIndexTest::region)).isTrue();
    assertThat(answers("state", OneIndexTest::region)).isFalse();
    assertThat(answers("kind", OneIndexTest::region)).isFalse();
    assertThat(
            answers(
                "title",
                query -> {
                  region(query);
                  query.equal("kind", "LOCAL");
                }))
        .isTrue();
  }

  @Test
  void whateverElseIsAskedHasNone() {
    List<Consumer<ListQuery>> further =
        List.of(
            query -> query.among("kind", List.of("LOCAL", "GROUP")),
            query -> query.equal("state", "DRAFTING"),
            query -> query.range("title", "a", null),
            query -> query.part("title", "电"),
            query -> query.where("owner", "x", "p.owner = ?", p -> p.text("x")));

    assertThat(further)
        .noneMatch(
            asking ->
                answers(
                    "title",
                    query -> {
                      region(query);
                      asking.accept(query);
                    }));
    assertThat(
            answers(
                "title", query -> query.within(REGIONS, List.of("370000", "350000"), List.of())))
        .isFalse();
    assertThat(answers("title", query -> query.within(REGIONS, List.of("370000"), List.of("LEAD"))))
        .isFalse();
  }
}
