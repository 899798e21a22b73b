package org.guiju.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/procedures.md and the pages below it are what the data say; {@code
 * -Dguiju.pages.update=true} writes them.
 */
class ProcedurePagesTest {

  private static final Path DOCS = Path.of("docs");

  private final Map<String, String> pages = new ProcedurePages(ProcedureCatalog.builtIn()).all();

  @Test
  void thePagesAreWhatTheDataSay() throws IOException {
    if (Boolean.getBoolean("guiju.pages.update")) {
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Path file = DOCS.resolve(page.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue());
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(DOCS.resolve(page.getKey()))
          .as("write it with -Dguiju.pages.update=true")
          .hasContent(page.getValue());
    }
  }

  @Test
  void noPageIsLeftOver() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(DOCS.resolve("procedures"))) {
      files.forEach(f -> found.add("procedures/" + f.getFileName()));
    }
    assertThat(pages.keySet()).containsAll(found);
  }

  @Test
  void everyStepOfEveryProcedureStandsOnItsPage() {
    for (Procedure p : ProcedureCatalog.builtIn().all()) {
      String page = pages.get("procedures/" + p.ref() + ".md");
      p.machines().values().stream()
          .flatMap(m -> m.transitions().stream())
          .forEach(
              t ->
                  assertThat(page)
                      .contains("| " + t.id() + " | `" + t.action() + "`")
                      .contains(t.basis().text().replace("|", "\\|")));
    }
  }
}
