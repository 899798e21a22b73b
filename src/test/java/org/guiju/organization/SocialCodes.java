package org.guiju.organization;

import java.util.UUID;
import org.guiju.identifier.Uscc;

/** Unified social credit codes that nobody bears. */
public final class SocialCodes {

  private SocialCodes() {}

  /** One of an organization whose sort two digits tell, such as 51 of an association. */
  public static String of(String sort) {
    String digits = "%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    String first = sort + "350200" + digits + Uscc.organizationCheck(digits);
    return first + Uscc.checkCharacter(first);
  }
}
