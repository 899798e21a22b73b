package org.guiju.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guiju.platform.Actor;

/**
 * Remembers for a short while which credentials were right, so that bcrypt, slow by purpose, is not
 * paid on every request. It keeps no password but a keyed digest whose key lives and dies with the
 * process.
 */
@ApplicationScoped
class VerifiedCredentials {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;
  private final Cache<String, Actor> verified;
  private final AtomicLong changes = new AtomicLong();

  VerifiedCredentials(AccountConfig config) {
    byte[] secret = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, ALGORITHM);
    this.verified =
        Caffeine.newBuilder()
            .expireAfterWrite(config.rememberFor())
            .maximumSize(config.rememberAtMost())
            .build();
  }

  Optional<Actor> find(String name, char[] password) {
    return Optional.ofNullable(verified.getIfPresent(digest(name, password)));
  }

  /** To be read before the account is, and given to {@link #remember}. */
  long changes() {
    return changes.get();
  }

  /**
   * Remembers, unless an account was changed since, because then what was read may be what is no
   * longer true.
   */
  void remember(String name, char[] password, Actor actor, long changesBefore) {
    String digest = digest(name, password);
    verified.put(digest, actor);
    if (changes.get() != changesBefore) {
      verified.invalidate(digest);
    }
  }

  /** An account was changed: what was remembered of it is no longer true. */
  void forget(String name) {
    changes.incrementAndGet();
    verified.asMap().values().removeIf(actor -> actor.name().equals(name));
  }

  private String digest(String name, char[] password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(name.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(String.valueOf(password).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
