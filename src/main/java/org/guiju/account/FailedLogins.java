package org.guiju.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guiju.platform.DomainException;
import org.guiju.platform.Sha256;
import org.guiju.platform.Text;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how often a wrong password may be given within a window: for one account from one address,
 * and from one address for whichever accounts. What comes from elsewhere stands in nobody's way, so
 * that no stranger can keep an account's holder out. It is counted in the memory of each copy of
 * the service, whether or not there is such an account, under a digest of its name.
 */
@ApplicationScoped
class FailedLogins {

  /** How many accounts at addresses, and how many addresses, are remembered at most. */
  private static final int MOST = 100_000;

  private static final int TURNS = 1_024;

  private final AccountConfig.FailedLogins config;
  private final LegalDay time;
  private final Cache<Login, Failures> ofAccounts;
  private final Cache<String, Failures> ofAddresses;
  private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

  /**
   * What failed within a window.
   *
   * @param until the window's end; it begins with the first failure
   */
  private record Failures(int count, Instant until) {}

  /**
   * An account at an address.
   *
   * @param name digest of the account's name
   */
  private record Login(String name, String from) {}

  FailedLogins(AccountConfig config, LegalDay time) {
    this.config = config.failedLogins();
    this.time = time;
    this.ofAccounts = cache(this.config.window());
    this.ofAddresses = cache(this.config.window());
  }

  private static <K> Cache<K, Failures> cache(Duration window) {
    return Caffeine.newBuilder().expireAfterWrite(window).maximumSize(MOST).build();
  }

  /** Why nothing may be tried now; empty where it may. */
  Optional<DomainException> refusal(String name, String from) {
    Instant now = time.now();
    return refusal(
            ofAccounts.getIfPresent(login(name, from)),
            config.perAccount(),
            now,
            new Text(
                "以此账户从此地址登录，失败已达上限。请核对密码，%s 秒后再试；忘记密码的，请管理员重设。",
                "Logins to this account from this address failed too often. Check the password and try again in %s"
                    + " seconds; if it is lost, ask an administrator for another."))
        .or(
            () ->
                refusal(
                    ofAddresses.getIfPresent(from),
                    config.perAddress(),
                    now,
                    new Text(
                        "从此地址登录，失败已达上限。请核对所用的账户名和密码，%s 秒后再试，或从其他地址登录。",
                        "Logins from this address failed too often. Check the names and passwords in use and try again"
                            + " in %s seconds, or log in from another address.")));
  }

  private static Optional<DomainException> refusal(
      @Nullable Failures failures, int most, Instant now, Text text) {
    if (failures == null || failures.count() < most || !now.isBefore(failures.until())) {
      return Optional.empty();
    }
    Duration again =
        Duration.between(now, failures.until()).plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    return Optional.of(
        DomainException.tooMany("TOO_MANY_FAILED_LOGINS", text.with(again.toSeconds()), again));
  }

  /**
   * Tries it when nobody else tries the same account from the same address, so that of many who try
   * at one moment no more than the bound are let in.
   *
   * @throws DomainException TOO_MANY where it may not be tried
   */
  <T> T inTurn(String name, String from, Supplier<T> login) {
    synchronized (turns[Math.floorMod(login(name, from).hashCode(), TURNS)]) {
      refusal(name, from)
          .ifPresent(
              refusal -> {
                throw refusal;
              });
      return login.get();
    }
  }

  /** It failed. */
  void count(String name, String from) {
    count(ofAccounts, login(name, from));
    count(ofAddresses, from);
  }

  private <K> void count(Cache<K, Failures> cache, K key) {
    Instant now = time.now();
    cache
        .asMap()
        .merge(
            key,
            new Failures(1, now.plus(config.window())),
            (was, first) ->
                now.isBefore(was.until()) ? new Failures(was.count() + 1, was.until()) : first);
  }

  /** The account's holder logged in from there; what failed at the address stays counted. */
  void forget(String name, String from) {
    ofAccounts.invalidate(login(name, from));
  }

  /** The account has another password, or was enabled: it may be tried from everywhere again. */
  void forget(String name) {
    String digest = Sha256.hex(name);
    ofAccounts.asMap().keySet().removeIf(login -> login.name().equals(digest));
  }

  private static Login login(String name, String from) {
    return new Login(Sha256.hex(name), from);
  }
}
