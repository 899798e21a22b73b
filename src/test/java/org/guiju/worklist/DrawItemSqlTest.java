package org.guiju.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.guiju.platform.jdbc.SqlText;
import org.junit.jupiter.api.Test;

class DrawItemSqlTest {

  private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");
  private static final String STANDING_FOLLOWS = ") x where ";

  private static String text(Consumer<DrawItemSql> asked) {
    WorkItemFilter filter = new WorkItemFilter();
    filter.updatedSince = SINCE;
    SqlText sql = new SqlText();
    asked.accept(
        new DrawItemSql(
            new WorkItemRows.Question(
                filter,
                Set.of(),
                Set.of(),
                null,
                null,
                Set.of("P@1|INSPECTION|CONFORMING"),
                null,
                null,
                LocalDate.of(2026, 11, 2)),
            sql));
    return sql.text();
  }

  @Test
  void drawsAreNarrowedToWhatChangedBeforeTheirStandingIsAskedFor() {
    for (String text : new String[] {text(DrawItemSql::waiting), text(it -> it.done(SINCE))}) {
      String draws = text.substring(0, text.indexOf(STANDING_FOLLOWS));
      assertThat(draws)
          .contains("(t.updated_at >= ? or exists (", "i.updated_at >= ?", "g.updated_at >= ?");
    }
  }

  @Test
  void drawsThatWaitHaveSomethingWithoutAFindingThatIsThereOrInspected() {
    String text = text(DrawItemSql::waiting);
    String narrowed = text.substring(text.indexOf(" where t.from_on <= ?"));
    assertThat(narrowed.substring(0, narrowed.indexOf(STANDING_FOLLOWS)))
        .contains("from draw_declaration d", "and not exists (select 1 from matter_period m")
        .contains(
            "and (exists (select 1 from matter_period m",
            "or exists (select 1 from declaration_period p");
  }
}
