package org.guiju.comment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.comment.IsoForm.Column;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.platform.json.PlainText;
import org.guiju.platform.sheet.SheetReader;
import org.jspecify.annotations.Nullable;

/**
 * A row of a form that is brought in.
 *
 * @param number its line in the file
 * @param key what the form calls it; where it calls it nothing, what it says
 * @param memberBody who says so
 * @param content what it says
 * @param observation what the form says became of it
 */
record FormRow(
    long number,
    String key,
    @Nullable String memberBody,
    CommentContent content,
    @Nullable String observation) {

  private static final int SHORT = 200;
  private static final int LONGEST_KEY = 100;

  /**
   * Reads a row; what is wrong with it is added to the violations, and then nothing comes of it.
   */
  static Optional<FormRow> read(
      SheetReader.Line line, Map<Column, Integer> columns, List<Violation> violations) {
    Cells cells = new Cells(line, columns, violations);
    String key = cells.text(Column.ID, LONGEST_KEY);
    String memberBody = cells.text(Column.MEMBER_BODY, SHORT);
    String typed = cells.text(Column.TYPE, LONGEST_KEY);
    Optional<CommentType> type =
        typed == null ? Optional.of(CommentType.GENERAL) : CommentType.read(typed);
    String comment = cells.text(Column.COMMENT, CommentRequest.LONGEST);
    if (type.isEmpty()) {
      cells.wrong(Column.TYPE, "TYPE_UNKNOWN", new Text("须为 ge、te 或 ed。", "ge, te or ed."));
    }
    if (comment == null) {
      cells.wrong(Column.COMMENT, "REQUIRED", new Text("必须给出。", "It is required."));
    }
    CommentContent content =
        new CommentContent(
            cells.text(Column.CLAUSE, SHORT),
            cells.text(Column.LINE, LONGEST_KEY),
            cells.text(Column.ELEMENT, SHORT),
            type.orElse(CommentType.GENERAL),
            typed == null ? "" : typed,
            comment == null ? "" : comment,
            cells.text(Column.PROPOSED, CommentRequest.LONGEST),
            null,
            null);
    String observation = cells.text(Column.OBSERVATIONS, CommentRequest.LONGEST);
    return cells.sound
        ? Optional.of(
            new FormRow(
                line.number(),
                key == null ? saying(memberBody, content) : key,
                memberBody,
                content,
                observation))
        : Optional.empty();
  }

  private static String saying(@Nullable String memberBody, CommentContent content) {
    String said = memberBody + "\u001f" + content;
    return "~" + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Cells {

    private final SheetReader.Line line;
    private final Map<Column, Integer> columns;
    private final List<Violation> violations;
    private boolean sound = true;

    Cells(SheetReader.Line line, Map<Column, Integer> columns, List<Violation> violations) {
      this.line = line;
      this.columns = columns;
      this.violations = violations;
    }

    @Nullable String text(Column column, int longest) {
      String text = line.cell(columns.getOrDefault(column, -1));
      if (text.isBlank()) {
        return null;
      }
      if (text.length() > longest) {
        wrong(
            column,
            "TOO_LONG",
            new Text("不得超过 %s 个字符。", "It must have at most %s characters.").with(longest));
      } else if (!PlainText.allows(text)) {
        wrong(
            column,
            "CONTROL_CHARACTER",
            new Text("含有不允许的字符。", "It has characters that are not allowed."));
      }
      return text;
    }

    void wrong(Column column, String code, Text text) {
      sound = false;
      violations.add(
          new Violation(
              "/rows/"
                  + line.number()
                  + "/"
                  + IsoForm.header(org.guiju.platform.sheet.SheetFormat.CSV).get(column.ordinal()),
              code,
              text));
    }
  }
}
