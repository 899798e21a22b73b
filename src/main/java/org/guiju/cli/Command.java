package org.guiju.cli;

import java.util.Locale;

/** What Guiju can be told to do on the command line. */
enum Command {
  /** Serve, after the demonstration register was loaded. */
  DEMO(true),
  /** Serve. */
  START(true),
  /** Derive state, facts and counts anew from the ledger, as after an upgrade, and end. */
  REBUILD(false),
  /** Compute state, facts and counts anew from the ledger, compare, and end. */
  RECOUNT(false),
  /** Write an invented register of any size as files for the import, and end. */
  GENERATE(false),
  /** Recompute the ledger's hash chains, and end. */
  VERIFY(false),
  /** Write the whole register as checked files, and end. */
  DUMP(false),
  /** Make an empty register from a dump, and end. */
  RESTORE(false);

  private final boolean serves;

  Command(boolean serves) {
    this.serves = serves;
  }

  /**
   * Whether it listens for requests and stays up until it is stopped; otherwise it ends when its
   * steps have.
   */
  boolean serves() {
    return serves;
  }

  /** As it is written on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
