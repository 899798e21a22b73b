package org.guiju.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Types and payloads of the events of a comment. Who a person of the public is stands in none of
 * them: the ledger forgets nothing.
 */
final class CommentEvents {

  static final String RECEIVED = "RECEIVED";
  static final String MODERATED = "MODERATED";
  static final String DISPOSED = "DISPOSED";

  private CommentEvents() {}

  /**
   * A comment came in.
   *
   * @param round the round that it was made in
   * @param about the thing that the round is about
   * @param content what it says
   * @param organization the account's organization; null of the public
   * @param memberBody member body or committee that the form names
   * @param formKey what the form calls it
   */
  record Received(
      UUID round,
      UUID about,
      CommentContent content,
      @Nullable UUID organization,
      @Nullable String memberBody,
      @Nullable String formKey) {}

  /**
   * Somebody looked at whether others may read it; the event's reason says why.
   *
   * @param visibility from then on
   */
  record Moderated(Visibility visibility) {}

  /**
   * It was disposed of.
   *
   * @param disposition what became of it; null where only something was observed
   * @param reason why, or what was observed
   * @param majorDissent whether a major dissent stands
   */
  record Disposed(
      @Nullable Disposition disposition, @Nullable String reason, boolean majorDissent) {}
}
