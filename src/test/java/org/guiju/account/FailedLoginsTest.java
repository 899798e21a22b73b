package org.guiju.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.guiju.platform.DomainException;
import org.guiju.platform.time.LegalDay;
import org.junit.jupiter.api.Test;

/** How failed logins are counted. */
class FailedLoginsTest {

  private static final int PER_ACCOUNT = 3;
  private static final int MANY = 64;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private final AtomicInteger hashed = new AtomicInteger();
  private final FailedLogins failures = new FailedLogins(new Config(), new LegalDay(clock()));

  private record Config() implements AccountConfig, AccountConfig.FailedLogins {
    @Override
    public int bcryptCost() {
      return 4;
    }

    @Override
    public Duration rememberFor() {
      return Duration.ofMinutes(1);
    }

    @Override
    public int rememberAtMost() {
      return 1;
    }

    @Override
    public AccountConfig.FailedLogins failedLogins() {
      return this;
    }

    @Override
    public int perAccount() {
      return PER_ACCOUNT;
    }

    @Override
    public int perAddress() {
      return MANY;
    }

    @Override
    public Duration window() {
      return WINDOW;
    }
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }
    };
  }

  private boolean fails(String name) {
    return failures.inTurn(
        name,
        "address",
        () -> {
          hashed.incrementAndGet();
          failures.count(name, "address");
          return true;
        });
  }

  @Test
  void whatIsRefusedIsNotTriedUntilTheWindowIsOver() {
    for (int i = 0; i < PER_ACCOUNT; i++) {
      fails("a");
    }
    now = now.plus(WINDOW).minusMillis(1);
    assertThatThrownBy(() -> fails("a"))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo("TOO_MANY_FAILED_LOGINS");
              assertThat(e.details()).containsEntry("retryAfter", 1L);
            });
    assertThat(hashed).hasValue(PER_ACCOUNT);
    now = now.plusMillis(1);
    assertThat(failures.refusal("a", "address")).isEmpty();
    fails("a");
    assertThat(failures.refusal("a", "address")).isEmpty();
  }

  @Test
  void whatFailedAtTheAddressStaysCountedWhenAnAccountLogsIn() {
    for (int i = 0; i < MANY; i++) {
      fails("own");
      failures.forget("own", "address");
    }
    assertThat(failures.refusal("other", "address")).isPresent();
    assertThat(failures.refusal("other", "elsewhere")).isEmpty();
  }

  @Test
  void anotherPasswordBeginsTheCountOfItsAccountAnewFromEverywhere() {
    for (int i = 0; i < PER_ACCOUNT; i++) {
      failures.count("a", "address");
      failures.count("a", "elsewhere");
      failures.count("b", "address");
    }
    failures.forget("a");
    assertThat(failures.refusal("a", "address")).isEmpty();
    assertThat(failures.refusal("a", "elsewhere")).isEmpty();
    assertThat(failures.refusal("b", "address")).isPresent();
  }

  @Test
  void ofManyAtOneMomentNoMoreAreTriedThanTheBound() {
    try (ExecutorService many = Executors.newFixedThreadPool(MANY)) {
      for (int i = 0; i < MANY; i++) {
        many.execute(
            () -> {
              try {
                fails("a");
              } catch (DomainException refused) {
                assertThat(refused.category()).isEqualTo(DomainException.Category.TOO_MANY);
              }
            });
      }
    }
    assertThat(hashed).hasValue(PER_ACCOUNT);
  }
}
