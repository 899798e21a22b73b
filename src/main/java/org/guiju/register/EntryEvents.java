package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;

/** Types and payloads of the events of an entry, beside the steps of its machine. */
final class EntryEvents {

  static final String ENTERED = "ENTERED";
  static final String DESCRIBED = "DESCRIBED";

  private EntryEvents() {}

  /**
   * An entry begins.
   *
   * @param register code of the register
   * @param procedure the version of the procedure that it keeps
   * @param content what it says
   */
  record Entered(String register, String procedure, EntryContent content) {}

  /**
   * What it says changes.
   *
   * @param patch JSON merge patch of {@link EntryContent}
   */
  record Described(JsonNode patch) {}
}
