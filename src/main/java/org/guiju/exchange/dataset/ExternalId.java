package org.guiju.exchange.dataset;

/**
 * A thing's id in another system.
 *
 * @param system the system; {@code import} where the text names none
 * @param value the id there
 */
record ExternalId(String system, String value) {

  /** Reads {@code system:value} or a bare value. */
  static ExternalId of(String text) {
    int colon = text.indexOf(':');
    return colon <= 0
        ? new ExternalId(Projects.DEFAULT_SYSTEM, text)
        : new ExternalId(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return system + ":" + value;
  }
}
