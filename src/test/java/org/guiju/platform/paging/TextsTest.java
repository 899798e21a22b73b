package org.guiju.platform.paging;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an index of neighbouring characters is asked for. */
class TextsTest {

  private static final List<String> SIGNS = List.of("a", "b", "1", " ", "标", "准", "𠀀", "'", "-");

  @Test
  void wordsAreAskedForByTwosOfChineseAndThreesOfLetters() {
    assertAll(
        () -> assertEquals("'标准' & '准化'", Texts.gramsOf("标准化")),
        () -> assertEquals("'tra' & 'ran'", Texts.gramsOf("tran")),
        () -> assertEquals("'ab':*", Texts.gramsOf("ab")),
        () -> assertEquals("'标':*", Texts.gramsOf("标")),
        () -> assertEquals("'准a' & 'ab1' & '1标'", Texts.gramsOf("准ab1标")),
        () -> assertEquals("'o''c' & '''cl'", Texts.gramsOf("o'cl")),
        () -> assertEquals("'\\\\标'", Texts.gramsOf("\\标")));
  }

  /** Each part of a text is asked for by what an index has of the whole, wherever it stands. */
  @Test
  void whatIsAskedForOfAPartIsHadOfTheWhole() {
    Random random = new Random(17);
    for (int text = 0; text < 500; text++) {
      String whole = text(random, 1 + random.nextInt(12)) + "\n";
      List<String> had = Stream.concat(parts(whole, 2), parts(whole, 3)).toList();
      int[] signs = whole.codePoints().toArray();
      int from = random.nextInt(signs.length - 1);
      int length = 1 + random.nextInt(signs.length - 1 - from);
      String part = new String(signs, from, length);
      for (String asked : Texts.gramsOf(part).split(" & '", -1)) {
        String gram = asked.replaceAll("^'|':\\*$|'$", "").replace("''", "'");
        assertEquals(
            true, had.stream().anyMatch(g -> g.startsWith(gram)), () -> part + " in " + whole);
      }
    }
  }

  static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(SIGNS.get(random.nextInt(SIGNS.size())));
    }
    return text.toString();
  }

  private static Stream<String> parts(String whole, int length) {
    int[] signs = whole.codePoints().toArray();
    return IntStream.range(0, signs.length)
        .mapToObj(at -> new String(signs, at, Math.min(length, signs.length - at)));
  }
}
