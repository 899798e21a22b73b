package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void saysTheReasonAndNotTheWrapping() {
    assertThat(
            Failure.sentence(
                new RuntimeException("Failed to start quarkus", new BindException("in use"))))
        .isEqualTo("The port is in use; choose another with --port.");
    assertThat(
            Failure.sentence(
                new RuntimeException(
                    "Failed", new IllegalStateException("x", new SQLException("refused\nmore")))))
        .isEqualTo("The database cannot be used: refused");
    assertThat(
            Failure.sentence(
                new RuntimeException(
                    "outer", new IllegalStateException("procedure GB has no end"))))
        .isEqualTo("Guiju could not start: procedure GB has no end");
    assertThat(Failure.sentence(new IllegalStateException()))
        .isEqualTo("Guiju could not start: IllegalStateException");
  }
}
