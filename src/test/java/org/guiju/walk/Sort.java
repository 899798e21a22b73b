package org.guiju.walk;

import java.util.Locale;
import org.guiju.procedure.Procedure;

/** What sort of thing it is that has a history. */
enum Sort {
  PROJECT("CREATED", Procedure.PROJECT),
  STANDARD("PUBLISHED", Procedure.EDITION),
  DECLARATION("CREATED", Procedure.DECLARATION),
  MATTER("OPENED", "");

  /** Type of the event with which such a thing begins. */
  final String beginning;

  /** The machine that runs it; each matter names its own. */
  final String machine;

  Sort(String beginning, String machine) {
    this.beginning = beginning;
    this.machine = machine;
  }

  /** Where such things are found in the API. */
  String path() {
    return name().toLowerCase(Locale.ROOT) + "s/";
  }

  /** The table with what is to be said of such things from day to day. */
  String periods() {
    return name().toLowerCase(Locale.ROOT) + "_period";
  }

  /** The column of that table that names the thing. */
  String key() {
    return name().toLowerCase(Locale.ROOT) + "_id";
  }
}
