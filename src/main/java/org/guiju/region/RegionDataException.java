package org.guiju.region;

/** A data file of divisions that comes with Guiju is wrong; the service does not start with it. */
final class RegionDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A mistake at a place.
   *
   * @param line from 1
   * @param message code and what is wrong with it
   */
  RegionDataException(String file, int line, String message) {
    super("regions/%s:%d: %s".formatted(file, line, message));
  }
}
