package org.guiju.exchange.job;

/** Another copy of the service runs the import now; this one leaves it without a trace. */
final class LeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLostException() {
    super("another copy of the service runs this import", null, false, false);
  }
}
