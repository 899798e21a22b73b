package org.guiju.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guiju.procedure.engine.GuardBook;
import org.junit.jupiter.api.Test;

/** What the data says is checked is what the code checks. */
@QuarkusTest
class GuardBooksTest {

  @Inject @Any Instance<GuardBook> books;
  @Inject ProcedureCatalog catalog;

  @Test
  void booksCheckWhatTheDictionarySaysIsChecked() {
    Set<String> said =
        catalog.guards().values().stream()
            .filter(GuardInfo::checked)
            .map(GuardInfo::code)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> checked = new TreeSet<>();
    books.forEach(book -> checked.addAll(book.guards().keySet()));
    assertThat(checked).isEqualTo(said);
  }
}
