package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guiju.counting.RegionsAsOf;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Level;
import org.junit.jupiter.api.Test;

class ProgrammeFilterTest {

  private static final Text TEXT = new Text("方案", "Plan");

  private final List<String> looked = new ArrayList<>();

  private Set<String> subtree(String code) {
    looked.add(code);
    return Set.of(code, code.substring(0, 2) + "9999");
  }

  private static ProgrammeVersion version(String region) {
    return new ProgrammeVersion(
        1,
        new Programme(
            "IN-" + region,
            TEXT,
            true,
            TEXT,
            null,
            TEXT,
            Level.MUNICIPAL,
            region,
            List.of(),
            List.of()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        JsonNodeFactory.instance.objectNode());
  }

  private List<String> found(String... regions) {
    ProgrammeFilter filter = new ProgrammeFilter();
    filter.region = List.of(regions);
    return filter
        .among(
            List.of(version("350000"), version("359999"), version("379999"), version("120000")),
            this::subtree)
        .stream()
        .map(it -> it.programme().region())
        .toList();
  }

  @Test
  void whatIsBelowARegionIsLookedUpOnceHoweverManyDocumentsThereAre() {
    assertThat(found("350000", "370000", "350000")).containsExactly("350000", "359999", "379999");
    assertThat(looked).containsExactly("350000", "370000");
  }

  @Test
  void everywhereIsLookedUpNowhere() {
    assertThat(found("350000", "*")).hasSize(4);
    assertThat(found()).hasSize(4);
    assertThat(looked).isEmpty();
  }

  @Test
  void anUnknownSortAndUnknownDivisionsAreRefusedAsEverywhere() {
    ProgrammeFilter filter = new ProgrammeFilter();
    filter.sort = "-colour";
    assertThatThrownBy(() -> filter.sorted(List.of()))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.category()).isEqualTo(DomainException.Category.MALFORMED);
              assertThat(e.code()).isEqualTo("SORT_UNKNOWN");
              assertThat(e.violations()).singleElement().extracting("pointer").isEqualTo("sort");
              assertThat(e.text().en())
                  .startsWith("sort can be one of: clauseCount, -clauseCount,");
            });
    assertThatThrownBy(() -> RegionsAsOf.of("NEVER"))
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.violations())
                    .singleElement()
                    .extracting("pointer")
                    .isEqualTo("regions"));
  }
}
