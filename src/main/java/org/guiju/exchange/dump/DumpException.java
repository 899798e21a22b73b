package org.guiju.exchange.dump;

/** Why a dump cannot be written or read, in one sentence for an operator. */
public final class DumpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DumpException(String sentence) {
    super(sentence);
  }

  public DumpException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
