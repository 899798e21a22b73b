package org.guiju.exchange.job;

import java.util.ArrayList;
import java.util.List;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;

/** What rows came to. */
record Verdict(int accepted, int unchanged, int refused, List<ImportError> errors) {

  private static final int MOST_ERRORS_OF_A_ROW = 50;
  private static final int LONGEST_COLUMN = 100;
  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_MESSAGE = 1000;

  int rows() {
    return accepted + unchanged + refused;
  }

  /**
   * Counts outcomes.
   *
   * @param errorsBefore number of errors that the job has already
   */
  static Verdict of(List<ImportRow> rows, List<RowOutcome> outcomes, long errorsBefore) {
    int accepted = 0;
    int unchanged = 0;
    int refused = 0;
    List<ImportError> errors = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      switch (outcomes.get(i)) {
        case RowOutcome.Accepted done -> accepted++;
        case RowOutcome.Unchanged known -> unchanged++;
        case RowOutcome.Refused no -> {
          refused++;
          add(errors, errorsBefore, rows.get(i).line(), no.why());
        }
      }
    }
    return new Verdict(accepted, unchanged, refused, errors);
  }

  private static void add(List<ImportError> errors, long before, long line, DomainException why) {
    List<Violation> violations =
        why.violations().isEmpty()
            ? List.of(new Violation("", why.code(), why.text()))
            : why.violations();
    for (Violation violation :
        violations.subList(0, Math.min(violations.size(), MOST_ERRORS_OF_A_ROW))) {
      errors.add(
          new ImportError(
              before + errors.size() + 1,
              line,
              cut(column(violation.pointer()), LONGEST_COLUMN),
              cut(violation.code(), LONGEST_CODE),
              new Text(
                  cut(violation.message().zh(), LONGEST_MESSAGE),
                  cut(violation.message().en(), LONGEST_MESSAGE))));
    }
  }

  /** The column that a JSON pointer into the row begins with. */
  private static String column(String pointer) {
    String path = pointer.startsWith("/") ? pointer.substring(1) : pointer;
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
