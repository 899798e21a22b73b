package org.guiju.platform.security;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.guiju.platform.DomainException;
import org.guiju.platform.Ids;
import org.guiju.platform.Sha256;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.time.LegalDay;
import org.guiju.platform.time.Recurring;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how much comes in from one sender and about one thing. It is counted in the database, so
 * that several copies of the service keep one bound, and by inserting alone, so that nobody waits
 * for another; those who send at the very same moment can exceed it by as many as they are. A
 * sender is kept as a digest only.
 */
@ApplicationScoped
public class Senders {

  private static final int NETWORK = 8;

  /** The longest window of any bound; what is older is forgotten. */
  private static final Duration LONGEST = Duration.ofDays(31);

  private final Jdbc jdbc;
  private final LegalDay time;

  public Senders(Jdbc jdbc, LegalDay time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * How much one way in takes within a window.
   *
   * @param door name of the way in; what comes in by one does not count for another
   * @param perSender most of one sender
   * @param perThing most about one thing
   * @param window at most 31 days
   */
  public record Bound(String door, int perSender, int perThing, Duration window) {

    public Bound {
      if (window.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("a window of " + door + " is longer than " + LONGEST);
      }
    }
  }

  /** The sender at an address: one household has many IPv6 addresses, all of one network. */
  public static String at(@Nullable String address) {
    return "address:" + network(address);
  }

  /** The sender behind an account. */
  public static String account(String name) {
    return "account:" + name;
  }

  /** Counts one in; TOO_MANY where it is one too many. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void count(Bound bound, String from, UUID about) {
    String sender = Sha256.hex(bound.door() + ' ' + from);
    Instant now = time.now();
    Instant since = now.minus(bound.window());
    boolean tooMany =
        sent("sender = ?", p -> p.text(sender).instant(since)) >= bound.perSender()
            || sent("about_id = ?", p -> p.uuid(about).instant(since)) >= bound.perThing();
    if (tooMany) {
      throw DomainException.tooMany(
          "TOO_MANY_SUBMISSIONS",
          new Text("短时间内提交过多，请稍后再试。", "Too much came in lately; try again later."),
          bound.window());
    }
    jdbc.update(
        "insert into submission_count (id, sender, about_id, sent_at) values (?, ?, ?, ?)",
        p -> p.uuid(Ids.next()).text(sender).uuid(about).instant(now));
  }

  private long sent(String of, Jdbc.Binder binder) {
    return jdbc.number(
        "select count(*) from submission_count where " + of + " and sent_at > ?", binder);
  }

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
  @Scheduled(every = "1h", delayed = "5m", identity = "senders")
  @Transactional
  void forget() {
    Instant before = time.now().minus(LONGEST);
    jdbc.update("delete from submission_count where sent_at < ?", p -> p.instant(before));
  }
}
