package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.guiju.counting.Mean;
import org.guiju.counting.Ratio;
import org.guiju.programme.Outlook.Cycles;
import org.junit.jupiter.api.Test;

class OutlookTest {

  private static final BigDecimal TEN = BigDecimal.TEN;

  @Test
  void aNumberGrowsByWhatIsExpected() {
    assertThat(Outlook.of(TEN, SumOfChances.of(List.of(new Lot(0.5, 10)))))
        .isEqualTo(
            new Outlook(new BigDecimal("15.00"), new BigDecimal(13), new BigDecimal(17), true));
  }

  @Test
  void aShareIsOfWhatIsExpectedToBeThere() {
    SumOfChances two = SumOfChances.of(List.of(new Lot(1, 2)));
    assertThat(Outlook.of(new Ratio(1, 4), two, 0).expected()).isEqualByComparingTo("75");
    assertThat(Outlook.of(new Ratio(1, 4), two, 2).expected()).isEqualByComparingTo("50");
    assertThat(Outlook.of(new Ratio(3, 4), two, 0).expected()).isEqualByComparingTo("100");
  }

  @Test
  void aMeanMovesByThoseThatJoinIt() {
    Mean ten = new Mean(2, TEN, TEN, 0);
    assertThat(Outlook.of(ten, List.of()))
        .isEqualTo(new Outlook(two("10"), two("10"), two("10"), false));
    // Two that are sure to come, after 22 months each and nothing else: no play of chance.
    Cycles sure = new Cycles(new Lot(1, 2), 22, 22 * 22);
    assertThat(Outlook.of(ten, List.of(sure)))
        .isEqualTo(new Outlook(two("16"), two("16"), two("16"), false));
    // With half the probability (20 + 22) / 3. Each adds 0.5 × 8² − 0.25 × 8² = 16 to the variance
    // of
    // the sum: 1.28 × √32 / 3 to either side.
    Cycles open = new Cycles(new Lot(0.5, 2), 22, 22 * 22);
    assertThat(Outlook.of(ten, List.of(open)))
        .isEqualTo(new Outlook(two("14"), two("11.58"), two("16.42"), false));
  }

  private static BigDecimal two(String value) {
    return new BigDecimal(value).setScale(2);
  }
}
