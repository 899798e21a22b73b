package org.guiju.comment;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;

/** What became of a comment. */
@Schema(name = "CommentDispositionKind", description = "What became of a comment.")
enum Disposition {
  /** 采纳. */
  ACCEPTED(new Text("采纳", "Accepted")),
  /** 部分采纳. */
  PARTLY_ACCEPTED(new Text("部分采纳", "Accepted in part")),
  /** 未采纳. */
  NOT_ACCEPTED(new Text("未采纳", "Not accepted")),
  /** 已知悉. */
  NOTED(new Text("已知悉", "Noted"));

  private final Text text;

  Disposition(Text text) {
    this.text = text;
  }

  Text text() {
    return text;
  }

  /** What an observation in a form begins with; none where it says something else. */
  static Optional<Disposition> read(String observation) {
    String said = observation.strip().toLowerCase(Locale.ROOT);
    if (begins(said, "not accepted", "rejected", "not agreed", "未采纳", "不采纳")) {
      return Optional.of(NOT_ACCEPTED);
    }
    if (begins(
        said,
        "partly accepted",
        "partially accepted",
        "accepted in part",
        "accepted partly",
        "accepted in principle",
        "部分采纳",
        "原则采纳")) {
      return Optional.of(PARTLY_ACCEPTED);
    }
    if (begins(said, "accepted", "agreed", "采纳")) {
      return Optional.of(ACCEPTED);
    }
    return begins(said, "noted", "已知悉") ? Optional.of(NOTED) : Optional.empty();
  }

  private static boolean begins(String said, String... words) {
    for (String word : words) {
      if (said.startsWith(word)) {
        return true;
      }
    }
    return false;
  }
}
