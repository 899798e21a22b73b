package org.guiju.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guiju.platform.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which room may know which: a change to one thing is to stay in one folder. */
class RoomsTest {

  /** A new room is named here, so that it is a decision and not an accident. */
  private static final Set<String> ROOMS =
      Set.of(
          "account",
          "ballot",
          "calendar",
          "cli",
          "comment",
          "counting",
          "deadline",
          "declaration",
          "document",
          "exchange",
          "feed",
          "identifier",
          "ledger",
          "matter",
          "numbering",
          "organization",
          "platform",
          "portal",
          "procedure",
          "programme",
          "project",
          "region",
          "register",
          "review",
          "standard",
          "supervision",
          "vocabulary",
          "worklist");

  @Test
  void everyRoomIsKnown() {
    Set<String> found =
        Guiju.CODE.stream().map(Guiju::room).collect(Collectors.toCollection(TreeSet::new));
    found.remove("");
    assertThat(ROOMS).containsAll(found);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("org.guiju.(*)..").should().beFreeOfCycles().check(Guiju.CODE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exchange", "feed", "portal", "cli"})
  void nobodyDependsOnWhatReadsTheOthers(String room) {
    noClasses()
        .that(not(resideInAnyPackage(Guiju.rooms(room, "cli"))))
        .should()
        .dependOnClassesThat(resideInAnyPackage(Guiju.rooms(room)))
        .because(
            "imports, the feed, pages and commands read features and are read by none but the command line")
        .check(Guiju.CODE);
  }

  @Test
  void platformKnowsNoOtherRoom() {
    mayKnowOnly("platform");
  }

  @Test
  void ledgerKnowsNoFeature() {
    mayKnowOnly("ledger", "platform");
  }

  @Test
  void identifierKnowsOnlyTheVocabulary() {
    mayKnowOnly("identifier", "vocabulary", "platform");
  }

  @Test
  void countingKnowsNoFeature() {
    mayKnowOnly("counting", "identifier", "vocabulary", "platform", "ledger");
  }

  @Test
  void calendarKnowsNoFeature() {
    mayKnowOnly("calendar", "ledger", "vocabulary", "platform");
  }

  @Test
  void procedureKnowsNoFeature() {
    mayKnowOnly("procedure", "identifier", "ledger", "vocabulary", "platform");
  }

  @Test
  void vocabularyIsWordsOnly() {
    classes()
        .that()
        .resideInAPackage("org.guiju.vocabulary..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.eclipse.microprofile.openapi..",
                    "org.guiju.vocabulary..")
                .or(JavaClass.Predicates.equivalentTo(Text.class)))
        .check(Guiju.CODE);
  }

  private static void mayKnowOnly(String room, String... others) {
    noClasses()
        .that(resideInAPackage("org.guiju." + room + ".."))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.guiju..")
                .and(not(resideInAnyPackage(Guiju.rooms(room))))
                .and(not(resideInAnyPackage(Guiju.rooms(others)))))
        .allowEmptyShould(true)
        .check(Guiju.CODE);
  }
}
