package org.guiju.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.guiju.ledger.Payload;
import org.junit.jupiter.api.Test;

/** What matters that began before more was kept of their things are read to be about. */
class MatterEventsTest {

  private static MatterEvents.About read(String more) {
    return Payload.read(
        """
        {"type":"STANDARD","id":"0190b7a0-0000-7000-8000-000000000001","kind":"LOCAL"%s}
        """
            .formatted(more),
        MatterEvents.About.class);
  }

  @Test
  void aLocalStandardOfWhichOneRegionWasKeptIsIssuedByThatOne() {
    assertThat(read(",\"regionCode\":\"310000\"").issuingRegions()).containsExactly("310000");
    assertThat(read("").issuingRegions()).isEmpty();
    assertThat(
            read(",\"regionCode\":\"310000\",\"issuingRegions\":[\"310000\",\"320000\"]")
                .issuingRegions())
        .containsExactly("310000", "320000");
  }
}
