package org.guiju.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.Text;

/** What a password must be, and its bcrypt hash. */
@ApplicationScoped
class Passwords {

  /** Bcrypt reads no more bytes than these, so a longer password would be cut without a word. */
  static final int LONGEST_BYTES = 72;

  static final int SHORTEST = 10;
  private static final int ONE_TIME_LENGTH = 20;
  private static final int FEWEST_DIFFERENT = 4;
  private static final String ONE_TIME_ALPHABET =
      "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final Set<String> COMMON =
      Set.of(
          "password",
          "passw0rd",
          "1234567890",
          "0123456789",
          "qwertyuiop",
          "administrator",
          "letmein",
          "guiju");

  private final int cost;
  private final String nobody;
  private final SecureRandom random = new SecureRandom();

  Passwords(AccountConfig config) {
    this.cost = config.bcryptCost();
    this.nobody = BcryptUtil.bcryptHash("nobody", cost);
  }

  /** What is wrong with a new password, if anything. */
  static Optional<Text> objection(String accountName, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(new Text("密码至少 10 个字符。", "A password has at least 10 characters."));
    }
    if (tooLong(password)) {
      return Optional.of(
          new Text("密码至多 72 字节（UTF-8）。", "A password has at most 72 bytes in UTF-8."));
    }
    String plain = password.toLowerCase(Locale.ROOT);
    boolean guessable =
        plain.contains(accountName)
            || COMMON.stream().anyMatch(c -> plain.replaceAll("[^a-z0-9]", "").equals(c))
            || plain.chars().distinct().count() < FEWEST_DIFFERENT;
    return guessable
        ? Optional.of(
            new Text(
                "密码过于简单：不得包含账户名，不得为常见密码，至少有 4 种不同的字符。",
                "The password is too easy: it must not contain the account's name, be a common one,"
                    + " or have fewer than 4 different characters."))
        : Optional.empty();
  }

  private static boolean tooLong(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
  }

  String hash(String password) {
    return BcryptUtil.bcryptHash(password, cost);
  }

  /** Whether the password is the one of the hash; takes as long where there is no hash. */
  boolean matches(String password, Optional<String> hash) {
    boolean same = BcryptUtil.matches(password, hash.orElse(nobody));
    return same && hash.isPresent() && !tooLong(password);
  }

  /** A password that nobody can guess, without letters that look alike. */
  String oneTime() {
    StringBuilder password = new StringBuilder(ONE_TIME_LENGTH);
    for (int i = 0; i < ONE_TIME_LENGTH; i++) {
      password.append(ONE_TIME_ALPHABET.charAt(random.nextInt(ONE_TIME_ALPHABET.length())));
    }
    return password.toString();
  }
}
