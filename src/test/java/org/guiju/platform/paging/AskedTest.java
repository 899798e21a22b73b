package org.guiju.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AskedTest {

  @Test
  void whatIsEmptyOrBlankAsksForNothing() {
    assertThat(Asked.any(null, " ", List.of())).isFalse();
    assertThat(Asked.any(null, "a")).isTrue();
    assertThat(Asked.any(List.of(1), "")).isTrue();
    assertThat(Asked.any(false, null)).isTrue();
  }
}
