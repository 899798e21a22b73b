package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guiju.counting.Figures;
import org.guiju.counting.Indicators;
import org.junit.jupiter.api.Test;

class RuleTextTest {

  private static final Programmes SHIPPED = new Programmes(Indicators.shipped(), Optional.empty());

  private static String words(String programme, String id, Figures.Reported reported) {
    Target target = SHIPPED.target(programme, id);
    return RuleText.of(target, Window.of(target, target.deadline()), reported).en();
  }

  @Test
  void whatIsNewIsNewSinceTheStartOfTheWindow() {
    assertThat(words("JIANGJIN", "JJ1", null)).contains("since the start of the window");
    assertThat(words("XIAMEN-2022", "XM1", null)).doesNotContain("since the start");
  }

  @Test
  void aFigureThatWasReportedIsSaidToBeSoFirst() {
    Figures.Reported reported =
        new Figures.Reported(BigDecimal.TEN, LocalDate.of(2024, 6, 30), UUID.randomUUID());
    assertThat(words("XIAMEN-2022", "XM5", reported))
        .startsWith("This figure was reported, as of 2024-06-30, and not counted");
    assertThat(words("XIAMEN-2022", "XM5", null)).doesNotContain("was reported");
  }
}
