package org.guiju.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.DomainException;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendersTest {

  @Inject Senders senders;
  @Inject Jdbc jdbc;

  private final Senders.Bound bound = bound("test");

  private static Senders.Bound bound(String door) {
    return new Senders.Bound(door + UUID.randomUUID(), 2, 3, Duration.ofHours(1));
  }

  @Test
  void tooManyFromOneNetworkAreRefusedAtThatDoorAlone() {
    count(bound, Senders.at("2001:db8:1:7::1"), UUID.randomUUID());
    count(bound, Senders.at("2001:db8:1:7::2"), UUID.randomUUID());
    assertThatThrownBy(() -> count(bound, Senders.at("2001:db8:1:7::3"), UUID.randomUUID()))
        .isInstanceOf(DomainException.class);
    count(bound, Senders.at("2001:db8:ffff:ffff::1"), UUID.randomUUID());
    count(bound("other"), Senders.at("2001:db8:1:7::3"), UUID.randomUUID());
  }

  @Test
  void tooManyAboutOneThingAreRefused() {
    UUID about = UUID.randomUUID();
    List.of("a", "b", "c").forEach(name -> count(bound, Senders.account(name), about));
    assertThatThrownBy(() -> count(bound, Senders.account("d"), about))
        .isInstanceOf(DomainException.class);
    count(bound, Senders.account("d"), UUID.randomUUID());
  }

  @Test
  void noSenderIsKeptInClear() {
    count(bound, Senders.account("somebody"), UUID.randomUUID());
    long clear =
        jdbc.number(
            "select count(*) from submission_count where sender like ?", p -> p.text("%somebody%"));
    assertThat(clear).isZero();
  }

  @Test
  void aWindowLongerThanWhatIsKeptIsRefused() {
    Duration window = Duration.ofDays(32);
    assertThatThrownBy(() -> new Senders.Bound("long", 1, 1, window))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneNetworkIsOneSender() {
    assertThat(Senders.at("2001:db8:1:2:3::4"))
        .isEqualTo(Senders.at("2001:db8:1:2::9"))
        .isNotEqualTo(Senders.at("2001:db8:1:3::9"));
    assertThat(Senders.at("192.0.2.1")).isEqualTo("address:192.0.2.1");
    assertThat(Senders.at("no address")).isEqualTo("address:unknown").isEqualTo(Senders.at(null));
  }

  private void count(Senders.Bound at, String from, UUID about) {
    QuarkusTransaction.requiringNew().run(() -> senders.count(at, from, about));
  }
}
