package org.guiju.document;

import org.guiju.platform.DomainException;

/** Asks the rooms' own checks of scope, which answer by refusing. */
final class Scopes {

  private Scopes() {}

  static boolean allows(Runnable check) {
    try {
      check.run();
      return true;
    } catch (DomainException e) {
      if (e.category() == DomainException.Category.FORBIDDEN) {
        return false;
      }
      throw e;
    }
  }
}
