package org.guiju.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How the code is written, where a compiler cannot tell. */
class HabitsTest {

  private static final int LONGEST_FILE = 400;

  private static final DescribedPredicate<JavaCall<?>> THE_MACHINE_IS_ASKED_FOR_THE_TIME =
      describe(
          "the machine is asked for the time",
          call -> {
            String owner = call.getTargetOwner().getName();
            boolean now =
                call.getName().equals("now")
                    && owner.startsWith("java.time.")
                    && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(p -> p.isEquivalentTo(Clock.class));
            boolean clock = owner.equals("java.time.Clock") && call.getName().startsWith("system");
            boolean millis =
                owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
            return now || clock || millis;
          });

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.guiju.platform.time..")
        .should()
        .callCodeUnitWhere(THE_MACHINE_IS_ASKED_FOR_THE_TIME)
        .because("deadlines are tested with a clock that is set")
        .check(Guiju.CODE);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.guiju.cli..")
        .should()
        .accessFieldWhere(
            describe(
                "are System.out or System.err",
                access ->
                    access.getTargetOwner().isEquivalentTo(System.class)
                        && access.getTarget().getRawType().isEquivalentTo(PrintStream.class)))
        .check(Guiju.CODE);
  }

  @Test
  void dependenciesComeThroughConstructors() {
    noFields()
        .should()
        .beAnnotatedWith(Inject.class)
        .orShould()
        .beAnnotatedWith(ConfigProperty.class)
        .check(Guiju.CODE);
  }

  @Test
  void publicStaticsAreFinal() {
    fields().that().areStatic().and().arePublic().should().beFinal().check(Guiju.CODE);
  }

  @Test
  void everyPackageSaysWhatItIsAndRefusesNulls() {
    Set<String> without =
        Guiju.CODE.stream()
            .map(type -> type.getPackage())
            .filter(room -> !isNullMarked(room))
            .map(JavaPackage::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(without).as("packages without a package-info that is @NullMarked").isEmpty();
  }

  private static boolean isNullMarked(JavaPackage room) {
    return room.tryGetPackageInfo()
        .map(info -> info.isAnnotatedWith(NullMarked.class))
        .orElse(false);
  }

  @Test
  void filesAreShort() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      assertThat(
              files
                  .filter(f -> f.toString().endsWith(".java"))
                  .filter(f -> lines(f) > LONGEST_FILE))
          .as("files of more than %s lines: split them", LONGEST_FILE)
          .isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
