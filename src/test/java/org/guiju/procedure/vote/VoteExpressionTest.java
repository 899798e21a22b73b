package org.guiju.procedure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.guiju.platform.Text;
import org.guiju.procedure.vote.VoteFinding.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteExpressionTest {

  private static final long MOST = 100_000;

  private static VoteExpression read(String text) {
    return VoteExpression.parse(text, Set.of());
  }

  private static VoteCount count(Map<String, Long> numbers) {
    return new VoteCount(numbers, Set.of());
  }

  /** Exact rational comparison, the plain way. */
  private static int compare(long a, long b, long c, long d) {
    return BigInteger.valueOf(a)
        .multiply(BigInteger.valueOf(d))
        .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(b)));
  }

  @Property
  void comparesAsRationalNumbersDo(
      @ForAll @LongRange(max = MOST) long yes,
      @ForAll @LongRange(max = MOST) long participants,
      @ForAll @IntRange(min = 0, max = 9_999) int above,
      @ForAll @IntRange(min = 1, max = 9_999) int below) {
    VoteCount count = count(Map.of("yes", yes, "participants", participants));
    String right = above + "/" + below;
    boolean cast = participants > 0;
    int order = cast ? compare(yes, participants, above, below) : 0;
    assertThat(read("yes/participants >= " + right).holds(count)).isEqualTo(cast && order >= 0);
    assertThat(read("yes/participants > " + right).holds(count)).isEqualTo(cast && order > 0);
    assertThat(read("yes/participants <= " + right).holds(count)).isEqualTo(cast && order <= 0);
    assertThat(read("yes/participants < " + right).holds(count)).isEqualTo(cast && order < 0);
    assertThat(read("yes/participants == " + right).holds(count)).isEqualTo(cast && order == 0);
  }

  @Property
  void sumsAreTakenTogether(
      @ForAll @LongRange(max = MOST) long pYes,
      @ForAll @LongRange(max = MOST) long pNo,
      @ForAll @LongRange(max = MOST) long allNo,
      @ForAll @LongRange(max = MOST) long allYes) {
    boolean expected =
        pYes + pNo > 0
            && allYes + allNo > 0
            && compare(pYes, pYes + pNo, 2, 3) >= 0
            && compare(allNo, allYes + allNo, 1, 4) <= 0;
    assertThat(
            read("pYes/(pYes+pNo) >= 2/3 && allNo/(allYes+allNo) <= 1/4")
                .holds(count(Map.of("pYes", pYes, "pNo", pNo, "allNo", allNo, "allYes", allYes))))
        .isEqualTo(expected);
  }

  @Property
  void whatIsMissingIsEnoughAndNoMoreThanEnough(
      @ForAll @LongRange(max = 3_000) long yes,
      @ForAll @LongRange(max = 3_000) long no,
      @ForAll @IntRange(min = 1, max = 9) int above,
      @ForAll @IntRange(min = 1, max = 9) int below) {
    Comparison asked =
        (Comparison) VoteParser.parse("yes/(yes+no) >= " + above + "/" + below, Set.of());
    VoteCount count = count(Map.of("yes", yes, "no", no));
    Long missing = asked.shortfall(count);
    if (asked.holds(count)) {
      return;
    }
    if (missing == null) {
      assertThat(asked.holds(count(Map.of("yes", 900_000L, "no", no)))).isFalse();
    } else {
      assertThat(asked.holds(count(Map.of("yes", yes + missing, "no", no)))).isTrue();
      assertThat(asked.holds(count(Map.of("yes", yes + missing - 1, "no", no)))).isFalse();
    }
  }

  @Property
  void whatIsTooMuchIsJustTooMuch(
      @ForAll @LongRange(max = 3_000) long no,
      @ForAll @LongRange(min = 1, max = 3_000) long participants,
      @ForAll @IntRange(min = 0, max = 9) int above,
      @ForAll @IntRange(min = 1, max = 9) int below) {
    Comparison asked =
        (Comparison) VoteParser.parse("no/participants <= " + above + "/" + below, Set.of());
    VoteCount count = count(Map.of("no", no, "participants", participants));
    if (!asked.holds(count)) {
      long fewer = java.util.Objects.requireNonNull(asked.shortfall(count));
      assertThat(asked.holds(count(Map.of("no", no - fewer, "participants", participants))))
          .isTrue();
      assertThat(asked.holds(count(Map.of("no", no - fewer + 1, "participants", participants))))
          .isFalse();
    }
  }

  @Test
  void saysWhatWasMissing() {
    VoteExpression rule = read("yes/participants >= 2/3 && no/participants <= 1/4");
    VoteCount count = count(Map.of("yes", 18L, "no", 9L, "participants", 30L));
    assertThat(rule.missing(count))
        .extracting(Text::en)
        .containsExactly("2 more yes votes", "2 fewer no votes");
    assertThat(rule.findings(Part.PASS, count))
        .extracting(VoteFinding::withNumbers)
        .containsExactly("18/30 >= 2/3", "9/30 <= 1/4");
    assertThat(read("yes/returned >= 3/4").missing(count(Map.of())))
        .extracting(Text::en)
        .singleElement()
        .asString()
        .startsWith("nothing was cast");
    assertThat(
            read("consensus || yes/present >= 3/4")
                .missing(count(Map.of("yes", 1L, "present", 4L))))
        .extracting(Text::en)
        .containsExactly("no consensus; or 2 more yes votes");
    assertThat(
            read("consensus || yes/present >= 3/4")
                .holds(new VoteCount(Map.of(), Set.of("consensus"))))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes/participants > | the condition ends too early",
        "yes/participants | a comparison is expected after yes/participants",
        "yess/participants >= 2/3 | unknown count yess",
        "yes >= 2/0 | a division by 0",
        "yes >= 2,3 | cannot read \",3\"",
        "(yes >= 2 | ) is missing",
        "yes >= 1234567 | the number 1234567 is too large",
        "yes >= 2 no | unexpected no",
      })
  void namesWhatItCannotRead(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(VoteSyntaxException.class)
        .hasMessageContaining(message);
  }

  @Test
  void bracketsHoldConditionsAndSums() {
    VoteExpression rule = read("(consensus || (yes+no)/members >= 1/2) && no <= 3");
    assertThat(rule.holds(count(Map.of("yes", 2L, "no", 1L, "members", 6L)))).isTrue();
    assertThat(rule.holds(count(Map.of("yes", 2L, "no", 1L, "members", 7L)))).isFalse();
  }
}
