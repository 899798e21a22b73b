package org.guiju.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guiju.platform.TestDatabase;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Searches in the order of recording have what going through all rows has, whether things were
 * recorded one by one over ten years, many in a minute or all at once.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = TestDatabase.KIND, matches = "postgresql")
class ReadingBySpansTest {

  private static final int THINGS = 4000;
  private static final Instant FIRST = Instant.parse("2016-03-01T00:00:00Z");
  private static final long TEN_YEARS = 315_000_000L;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  /** From a word of every second text to one of a single text. */
  private static final List<String> WORDS =
      List.of("标准化", "电动汽车", "水泥制品", "竹编工艺品", "古建筑", "量子通信", "孤例词");

  private static final int[] ONE_IN = {2, 10, 30, 200, 500, 900, THINGS};

  private static final ListDefinition LIST =
      ListDefinition.searched(
          Texts.indexed("p.title").recorded("p.created_at"),
          "things",
          "spans_thing p",
          "p.*",
          "p.id",
          "-createdAt",
          ListField.text("titleZh", "p.title"),
          ListField.moment("createdAt", "p.created_at"));

  @Inject Jdbc jdbc;
  @Inject Lists lists;

  private final Random random = new Random(5);
  private final List<Thing> things = new ArrayList<>();

  private record Thing(UUID id, String title, String owner, Instant createdAt) {
    boolean has(String word) {
      return title.contains(word) || owner.contains(word);
    }
  }

  @BeforeEach
  void record() {
    drop();
    jdbc.update(
        "create table spans_thing (id uuid primary key, title text, owner text, created_at timestamptz,"
            + " from_on date, to_on date)",
        p -> {});
    jdbc.update(
        "create table spans_owner (name_zh text, name_en text, title text, thing uuid)", p -> {});
    IntStream.range(0, THINGS).forEach(this::thing);
    jdbc.batch(
        "insert into spans_thing values (?, ?, ?, ?, date '2016-01-01', date '9999-12-31')",
        things,
        (p, it) -> p.uuid(it.id()).text(it.title()).text(it.owner()).instant(it.createdAt()));
    jdbc.batch(
        "insert into spans_owner values (?, null, null, ?)",
        things.stream().filter(it -> !it.owner().isEmpty()).toList(),
        (p, it) -> p.text(it.owner()).uuid(it.id()));
    jdbc.update("create index on spans_thing (created_at, id)", p -> {});
    jdbc.update(
        "create index on spans_thing using gin (search_spans(created_at), search_grams(title))",
        p -> {});
    jdbc.update("create index on spans_owner (thing)", p -> {});
    jdbc.update("create index on spans_owner using gin (search_grams(name_zh))", p -> {});
    jdbc.update("analyze spans_thing", p -> {});
  }

  @AfterEach
  void drop() {
    jdbc.update("drop table if exists spans_thing", p -> {});
    jdbc.update("drop table if exists spans_owner", p -> {});
  }

  /** A third over ten years, a third within some minutes, a third in one moment. */
  private void thing(int at) {
    Instant when =
        switch (at % 3) {
          case 0 -> FIRST.plusSeconds((long) (random.nextDouble() * TEN_YEARS));
          case 1 -> FIRST.plusSeconds(TEN_YEARS / 2).plusMillis(random.nextInt(900_000));
          default -> FIRST.plusSeconds(TEN_YEARS / 3);
        };
    StringBuilder title = new StringBuilder("第" + at + "号");
    for (int word = 0; word < WORDS.size(); word++) {
      if (random.nextInt(ONE_IN[word]) == 0) {
        title.append(WORDS.get(word));
      }
    }
    String owner =
        at % 1500 == 1499
            ? "量子通信协会"
            : random.nextInt(40) == 0 ? "古建筑研究院" : random.nextInt(3) == 0 ? "有限公司" : "";
    things.add(new Thing(UUID.randomUUID(), title.toString(), owner, when));
  }

  private Search search(String text) {
    Search search = Search.of(text);
    assertThat(search).isNotNull();
    return search
        .in(LIST.texts())
        .tied(
            "spans_owner",
            "n",
            "exists (select 1 from spans_owner n where n.thing = p.id and %s)",
            p -> {},
            Texts.indexed("n.name_zh"));
  }

  private List<UUID> read(String text, String sort, int limit) {
    List<UUID> read = new ArrayList<>();
    String cursor = null;
    do {
      ListQuery query = new ListQuery(LIST, DAY).search(text, search(text));
      Page<UUID> page =
          lists.page(query, PageRequest.part(limit, sort, cursor), row -> row.uuid("id"));
      read.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return read;
  }

  private List<UUID> all(String text, boolean backwards) {
    Comparator<Thing> order =
        Comparator.comparing(Thing::createdAt).thenComparing(it -> it.id().toString());
    return things.stream()
        .filter(it -> Stream.of(text.split(" ")).allMatch(it::has))
        .sorted(backwards ? order.reversed() : order)
        .map(Thing::id)
        .toList();
  }

  @Test
  void everyPageHasWhatGoingThroughAllRowsHas() {
    List<String> texts = new ArrayList<>(WORDS);
    texts.addAll(
        List.of("标准化 有限公司", "水泥 古建筑", "竹编工艺品 有限公司 标准", "电动汽车 量子通信", "第2345号", "没有的词", "有限公司"));
    for (String text : texts) {
      for (boolean backwards : List.of(true, false)) {
        List<UUID> expected = all(text, backwards);
        int fewest = expected.size() > 400 ? 60 : 3;
        for (int limit : List.of(fewest, 20, 250)) {
          assertThat(read(text, backwards ? "-createdAt" : "createdAt", limit))
              .as("%s, %s, by %d", text, backwards ? "backwards" : "forwards", limit)
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void aPartOfATitleIsFoundInTheSameWay() {
    ListQuery query = new ListQuery(LIST, DAY).part("titleZh", "竹编工艺");
    Page<UUID> page = lists.page(query, PageRequest.first(3), row -> row.uuid("id"));
    assertThat(page.items()).isEqualTo(all("竹编工艺", true).subList(0, 3));
  }
}
