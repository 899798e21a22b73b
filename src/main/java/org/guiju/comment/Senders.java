package org.guiju.comment;

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
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Ids;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.time.LegalDay;
import org.guiju.platform.time.Recurring;

/**
 * Bounds how much comes in from one sender and to one round. It is counted in the database, so that
 * several copies of the service keep one bound, and by inserting alone, so that no sender waits for
 * another; those who send at the very same moment can exceed it by as many as they are.
 */
@ApplicationScoped
class Senders {

  private static final int NETWORK = 8;

  private final Jdbc jdbc;
  private final CommentConfig config;
  private final LegalDay time;

  Senders(Jdbc jdbc, CommentConfig config, LegalDay time) {
    this.jdbc = jdbc;
    this.config = config;
    this.time = time;
  }

  /** Counts a comment in; TOO_MANY where it is one too many. */
  @Transactional(Transactional.TxType.MANDATORY)
  void count(Actor actor, String address, UUID round) {
    String sender = sender(actor, address);
    Instant now = time.now();
    Instant since = now.minus(config.window());
    boolean tooMany =
        sent("sender = ?", p -> p.text(sender).instant(since)) >= config.perSender()
            || sent("round_id = ?", p -> p.uuid(round).instant(since)) >= config.perRound();
    if (tooMany) {
      long seconds = config.window().toSeconds();
      throw new DomainException(
          DomainException.Category.TOO_MANY,
          "TOO_MANY_COMMENTS",
          new Text("短时间内提交的意见过多，请稍后再试。", "Too many comments came in lately; try again later."),
          List.of(),
          Map.of("retryAfter", seconds));
    }
    jdbc.update(
        "insert into comment_sender (id, sender, round_id, sent_at) values (?, ?, ?, ?)",
        p -> p.uuid(Ids.next()).text(sender).uuid(round).instant(now));
  }

  private long sent(String of, Jdbc.Binder binder) {
    return jdbc.number(
        "select count(*) from comment_sender where " + of + " and sent_at > ?", binder);
  }

  private static String sender(Actor actor, String address) {
    return actor.equals(Actor.PUBLIC) ? "address:" + network(address) : "account:" + actor.name();
  }

  /** One household has as many IPv6 addresses as it likes, all of one network. */
  static String network(String address) {
    try {
      InetAddress read = InetAddress.ofLiteral(address);
      return read instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK))
          : read.getHostAddress();
    } catch (IllegalArgumentException e) {
      return "unknown";
    }
  }

  @Recurring
  @Scheduled(every = "1h", delayed = "5m", identity = "comment-senders")
  @Transactional
  void forget() {
    Instant before = time.now().minus(config.window());
    jdbc.update("delete from comment_sender where sent_at < ?", p -> p.instant(before));
  }
}
