package org.guiju.procedure.vote;

/** A condition of a vote rule that cannot be read. */
public final class VoteSyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  VoteSyntaxException(String message) {
    super(message);
  }
}
