package org.guiju.cli;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Where a command shows its work: a line that moves on a terminal, and now and then a line in a
 * file or pipe.
 */
final class Terminal {

  private static final int WIDTH = 30;
  private static final int STEPS_IN_FILE = 10;

  private final PrintStream out;
  private final boolean interactive;
  private String shown = "";

  Terminal(PrintStream out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  /** The terminal that the process was started from. */
  @SuppressWarnings("SystemConsoleNull") // JDK 25 answers null again where there is no terminal
  static Terminal standard() {
    var console = System.console();
    return new Terminal(System.out, console != null && console.isTerminal());
  }

  /** Prints a line. */
  void line(String text) {
    clear();
    out.println(text);
    out.flush();
  }

  /** Shows how far something is; {@code total} may be 0 where it is not known. */
  void progress(String what, long done, long total) {
    if (interactive) {
      show(what, done, total);
      return;
    }
    // In a file: at every tenth part, each of them once.
    long part = total <= 0 ? 0 : done * STEPS_IN_FILE / total;
    String mark = what + part;
    if (!mark.equals(shown)) {
      shown = mark;
      out.printf(
          Locale.ROOT,
          "%s: %,d%s%n",
          what,
          done,
          total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "");
      out.flush();
    }
  }

  private void show(String what, long done, long total) {
    int filled = total <= 0 ? 0 : (int) Math.min(WIDTH, done * WIDTH / total);
    String text =
        String.format(
            Locale.ROOT,
            "%s [%s%s] %,d%s",
            what,
            "#".repeat(filled),
            ".".repeat(WIDTH - filled),
            done,
            total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "");
    if (!text.equals(shown)) {
      out.print("\r" + text + " ".repeat(Math.max(0, shown.length() - text.length())));
      out.flush();
      shown = text;
    }
    if (total > 0 && done >= total) {
      out.println();
      shown = "";
    }
  }

  private void clear() {
    if (interactive && !shown.isEmpty()) {
      out.println();
    }
    shown = "";
  }
}
