package org.guiju.platform.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import org.guiju.platform.TestDatabase;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The index of PostgreSQL has what {@link Texts} asks it for. */
@QuarkusTest
@EnabledIfSystemProperty(named = TestDatabase.KIND, matches = "postgresql")
class SearchGramsTest {

  @Inject Jdbc jdbc;

  @Test
  void everyPartOfATextIsFoundByIt() {
    Random random = new Random(23);
    for (int text = 0; text < 300; text++) {
      String first = TextsTest.text(random, 1 + random.nextInt(14));
      String second = TextsTest.text(random, 1 + random.nextInt(14));
      int[] signs = (random.nextBoolean() ? first : second).codePoints().toArray();
      int from = random.nextInt(signs.length);
      String part = new String(signs, from, 1 + random.nextInt(signs.length - from));
      assertEquals(true, holds(first, second, part), () -> part + " in " + first + ", " + second);
    }
  }

  @Test
  void whatATextDoesNotHoldIsRarelyFound() {
    assertEquals(false, holds("transport of goods", "", "sport 1"));
    assertEquals(false, holds("P31410 P314 14139", "", "p31415"));
    assertEquals(false, holds("标记 准许", "", "标准"));
    assertEquals(false, holds("ab标", "cd", "b标c"));
  }

  private boolean holds(String first, String second, String part) {
    List<Boolean> found =
        jdbc.query(
            "select search_grams(cast(? as text), cast(? as text)) @@ cast(? as tsquery) as found",
            p -> p.text(first).text(second).text(Texts.gramsOf(part)),
            row -> row.flag("found"));
    return found.getFirst();
  }
}
