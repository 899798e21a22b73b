package org.guiju.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * Payload of a correction: what the event it corrects should have said.
 *
 * @param voided true where the event should never have been recorded; the other two are then absent
 * @param effectiveOn the right day; absent leaves the day as it was
 * @param payload the right payload, whole; absent leaves it as it was
 */
public record Correction(
    boolean voided, @Nullable LocalDate effectiveOn, @Nullable JsonNode payload) {

  /**
   * Sees to it that it says something, and one thing.
   *
   * @throws DomainException INVALID where it does not
   */
  public void requireOneThing() {
    boolean says = payload != null || effectiveOn != null;
    if (voided == says) {
      throw DomainException.invalid(
          "/void",
          "CORRECTION_EMPTY",
          new Text(
              "撤销，或给出正确的日期或内容，二者取一。", "Either void the event, or give its right day or payload."));
    }
  }
}
