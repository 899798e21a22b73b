package org.guiju.cli;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guiju.platform.time.LegalDay;
import org.guiju.programme.Comparator;
import org.guiju.programme.Programme;
import org.guiju.programme.ProgrammeBook;
import org.guiju.programme.ProgressService;
import org.guiju.programme.TargetProgress;
import org.jspecify.annotations.Nullable;

/** Prints where every target of every document stands: half-way to the deadline, and today. */
@ApplicationScoped
class ProgressStep implements Step {

  private static final int NAME_WIDTH = 52;
  private static final LocalDate HALF_WAY = LocalDate.of(2023, 6, 30);

  private final ProgrammeBook programmes;
  private final ProgressService progress;
  private final LegalDay legalDay;

  ProgressStep(ProgrammeBook programmes, ProgressService progress, LegalDay legalDay) {
    this.programmes = programmes;
    this.progress = progress;
    this.legalDay = legalDay;
  }

  @Override
  public boolean belongsTo(Command command) {
    return command == Command.DEMO || command == Command.START;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public boolean run(Terminal terminal) {
    for (Programme programme : programmes.all(legalDay.today(), null)) {
      terminal.line("");
      terminal.line(programme.code() + "  " + programme.title().en());
      terminal.line(
          "  %-6s %-52s %18s  %-12s %18s  %s"
              .formatted(
                  "target", "what is counted", HALF_WAY, "status", legalDay.today(), "status"));
      for (String line : lines(programme)) {
        terminal.line(line);
      }
    }
    terminal.line("");
    return true;
  }

  private List<String> lines(Programme programme) {
    List<TargetProgress> before = progress.progress(programme.code(), HALF_WAY, null);
    List<TargetProgress> now = progress.progress(programme.code(), legalDay.today(), null);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      TargetProgress half = before.get(i);
      TargetProgress today = now.get(i);
      lines.add(
          "  %-6s %-52s %18s  %-12s %18s  %s"
              .formatted(
                  today.target().id(),
                  cut(today.target().name().en()),
                  figure(half),
                  half.status(),
                  figure(today),
                  today.status()));
    }
    return lines;
  }

  private static String cut(String name) {
    return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…";
  }

  private static String figure(TargetProgress progress) {
    return figure(
        progress.actual(),
        progress.reported() != null,
        progress.target().comparator(),
        progress.target().value());
  }

  /** What was reached of what is to be reached; what was reported and not counted is marked. */
  static String figure(
      @Nullable BigDecimal actual, boolean reported, Comparator comparator, BigDecimal value) {
    return number(actual)
        + (reported ? " (reported)" : "")
        + " / "
        + (comparator == Comparator.LE ? "<=" : "")
        + number(value);
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null
        ? "–"
        : value
            .setScale(value.stripTrailingZeros().scale() > 0 ? 1 : 0, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
