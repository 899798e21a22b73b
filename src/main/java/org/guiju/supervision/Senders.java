package org.guiju.supervision;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.DomainException;
import org.guiju.platform.Ids;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.time.LegalDay;
import org.guiju.platform.time.Recurring;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how much comes in from one address and about one thing. It is counted in the database, so
 * that several copies of the service keep one bound, and by inserting alone, so that nobody waits
 * for another; those who send at the very same moment can exceed it by as many as they are.
 */
@ApplicationScoped
class Senders {

  private static final int NETWORK = 8;

  private final Jdbc jdbc;
  private final SupervisionConfig config;
  private final LegalDay time;

  Senders(Jdbc jdbc, SupervisionConfig config, LegalDay time) {
    this.jdbc = jdbc;
    this.config = config;
    this.time = time;
  }

  /** Counts one in; TOO_MANY where it is one too many. */
  @Transactional(Transactional.TxType.MANDATORY)
  void count(@Nullable String address, UUID about) {
    String sender = Digests.sha256(network(address));
    Instant now = time.now();
    Instant since = now.minus(config.window());
    boolean tooMany =
        sent("sender = ?", p -> p.text(sender).instant(since)) >= config.perSender()
            || sent("about_id = ?", p -> p.uuid(about).instant(since)) >= config.perThing();
    if (tooMany) {
      throw new DomainException(
          DomainException.Category.TOO_MANY,
          "TOO_MANY_SUBMISSIONS",
          new Text("短时间内提交过多，请稍后再试。", "Too much came in lately; try again later."),
          List.of(),
          Map.of("retryAfter", config.window().toSeconds()));
    }
    jdbc.update(
        "insert into submission_count (id, sender, about_id, sent_at) values (?, ?, ?, ?)",
        p -> p.uuid(Ids.next()).text(sender).uuid(about).instant(now));
  }

  private long sent(String of, Jdbc.Binder binder) {
    return jdbc.number(
        "select count(*) from submission_count where " + of + " and sent_at > ?", binder);
  }

  /** One household has as many IPv6 addresses as it likes, all of one network. */
  static String network(@Nullable String address) {
    try {
      InetAddress read = InetAddress.ofLiteral(address == null ? "" : address);
      return read instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK))
          : read.getHostAddress();
    } catch (IllegalArgumentException e) {
      return "unknown";
    }
  }

  @Recurring
  @Scheduled(every = "1h", delayed = "5m", identity = "supervision-senders")
  @Transactional
  void forget() {
    Instant before = time.now().minus(config.window());
    jdbc.update("delete from submission_count where sent_at < ?", p -> p.instant(before));
  }
}
