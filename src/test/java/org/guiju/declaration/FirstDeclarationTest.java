package org.guiju.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.counting.FactSet;
import org.guiju.vocabulary.Kind;
import org.junit.jupiter.api.Test;

class FirstDeclarationTest {

  private static final UUID FACTORY = UUID.randomUUID();
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
  private static final DeclarationFacts.Whereabouts EVERYWHERE =
      (organization, on) ->
          Map.of("*", Optional.empty(), on.isBefore(JUNE) ? "500116" : "500112", Optional.empty());

  @Test
  void aFamilyIsOneNumberWhateverItsYear() {
    String old = new DeclaredStandard("Q/ABC 001-2019", null, true).familyKey();
    assertThat(new DeclaredStandard("q/abc 001—2024", null, true).familyKey()).isEqualTo(old);
    assertThat(new DeclaredStandard("Q/ABC 002-2019", null, true).familyKey()).isNotEqualTo(old);
    assertThat(new Family(FACTORY, old).subject()).isEqualTo(new Family(FACTORY, old).subject());
    assertThat(new Family(UUID.randomUUID(), old).subject())
        .isNotEqualTo(new Family(FACTORY, old).subject());
  }

  @Test
  void theEarliestDayWinsInWhateverOrderRowsCome() {
    Family family = new Family(FACTORY, "Q/ABC 001");
    Random random = new Random(7);
    for (int run = 0; run < 50; run++) {
      List<FamilyRow> rows =
          random
              .ints(1 + random.nextInt(20), 0, 400)
              .mapToObj(day -> row(family, UUID.randomUUID(), JUNE.plusDays(day)))
              .toList();
      LocalDate earliest = rows.stream().map(FamilyRow::on).min(LocalDate::compareTo).orElseThrow();
      assertThat(FamilyRow.first(rows).get(family).on()).isEqualTo(earliest);
    }
  }

  @Test
  void countsInTheRegionsOfTheDay() {
    Family family = new Family(FACTORY, "Q/ABC 001");
    List<Fact> before =
        DeclarationFacts.first(
            row(family, UUID.randomUUID(), JUNE.minusDays(1)), List.of(), EVERYWHERE);
    List<Fact> after =
        DeclarationFacts.first(row(family, UUID.randomUUID(), JUNE), List.of(), EVERYWHERE);
    assertThat(before.getFirst().regions()).containsKeys("*", "500116");
    assertThat(after.getFirst().regions()).containsKeys("*", "500112");
    assertThat(after.getFirst().kind()).isEqualTo(Kind.ENTERPRISE);
  }

  @Test
  void isInTheStockWhileItIsPublic() {
    List<DeclarationFacts.Stand> stands =
        List.of(
            new DeclarationFacts.Stand(JUNE.minusDays(9), false, true),
            new DeclarationFacts.Stand(JUNE, true, false),
            new DeclarationFacts.Stand(JUNE.plusDays(5), true, false),
            new DeclarationFacts.Stand(JUNE.plusDays(30), false, false));
    FactSet facts =
        DeclarationFacts.published(UUID.randomUUID(), FACTORY, Kind.ENTERPRISE, stands, EVERYWHERE);
    assertThat(facts.facts())
        .extracting(Fact::measure)
        .containsExactly(DeclarationFacts.PUBLISHED, DeclarationFacts.PENDING);
    Fact fact = facts.facts().getFirst();
    assertThat(fact.on()).isEqualTo(JUNE);
    assertThat(fact.until()).isEqualTo(JUNE.plusDays(30));
    Fact pending = facts.facts().getLast();
    assertThat(pending.on()).isEqualTo(JUNE.minusDays(9));
    assertThat(pending.until()).isEqualTo(JUNE);
  }

  private static FamilyRow row(Family family, UUID declaration, LocalDate on) {
    return new FamilyRow(family, declaration, Kind.ENTERPRISE, "Q/ABC 001-2024", null, true, on);
  }
}
