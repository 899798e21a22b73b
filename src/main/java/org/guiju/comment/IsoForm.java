package org.guiju.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.sheet.SheetReader;
import org.jspecify.annotations.Nullable;

/** The comment form of ISO and IEC: its columns, how its rows are read and how they are written. */
final class IsoForm {

  private IsoForm() {}

  /**
   * A column: its name among machines, its title in the form, and other titles that it is known by.
   */
  enum Column {
    ID("id", "No.", "comment id", "编号", "序号"),
    MEMBER_BODY("member_body", "MB/NC", "mb", "national committee", "成员体", "提出单位"),
    LINE("line_number", "Line number", "line", "行号"),
    CLAUSE("clause", "Clause/Subclause", "clause/ subclause", "章条编号", "章条"),
    ELEMENT(
        "element",
        "Paragraph/Figure/Table",
        "paragraph/ figure/ table",
        "paragraph / figure / table",
        "段/图/表"),
    TYPE("type", "Type of comment", "type", "意见类型"),
    COMMENT("comment", "Comments", "comment", "意见内容", "意见"),
    PROPOSED("proposed_change", "Proposed change", "建议修改"),
    OBSERVATIONS(
        "observations", "Observations of the secretariat", "secretariat observations", "处理意见");

    private final String name;
    private final String title;
    @SuppressWarnings("ImmutableEnumChecker") // it is a copy that nobody changes
    private final List<String> others;

    Column(String name, String title, String... others) {
      this.name = name;
      this.title = title;
      this.others = List.of(others);
    }

    boolean isNamed(String given) {
      String plain = given.strip().toLowerCase(Locale.ROOT);
      return plain.equals(name)
          || plain.equals(title.toLowerCase(Locale.ROOT))
          || others.contains(plain);
    }
  }

  /** The header: machines read CSV, people a workbook. */
  static List<String> header(SheetFormat format) {
    Function<Column, String> name = format == SheetFormat.CSV ? c -> c.name : c -> c.title;
    return List.of(Column.values()).stream().map(name).toList();
  }

  /** A comment as a row of the form. */
  static List<@Nullable String> row(Comment it, @Nullable AuthorView author) {
    CommentContent said = it.content();
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(it.formKey() == null ? it.id().toString() : it.formKey());
    cells.add(it.formKey() == null ? organization(author) : it.memberBody());
    cells.add(said.line());
    cells.add(said.clause());
    cells.add(said.element());
    cells.add(said.typeAsWritten() == null ? said.type().code() : said.typeAsWritten());
    cells.add(said.comment());
    cells.add(said.proposedChange());
    cells.add(observations(it.disposed()));
    return cells;
  }

  private static @Nullable String organization(@Nullable AuthorView author) {
    return author == null
        ? null
        : Objects.requireNonNullElse(author.organizationName(), author.memberBody());
  }

  /** What became of it, so that reading it again gives the same. */
  static @Nullable String observations(CommentEvents.Disposed disposed) {
    Disposition disposition = disposed.disposition();
    String reason = disposed.reason();
    if (disposition == null) {
      return reason;
    }
    if (reason == null) {
      return disposition.text().en() + ".";
    }
    boolean says = Disposition.read(reason).filter(disposition::equals).isPresent();
    return says ? reason : disposition.text().en() + ". " + reason;
  }

  /** What an observation says became of the comment; null where it says nothing. */
  static CommentEvents.@Nullable Disposed disposed(@Nullable String observation) {
    return observation == null
        ? null
        : new CommentEvents.Disposed(
            Disposition.read(observation).orElse(null), observation, false);
  }

  /** The places of the columns in a file, by its header. */
  static Map<Column, Integer> columns(SheetReader.Line header) {
    Map<Column, Integer> places = new HashMap<>();
    for (int place = 0; place < header.cells().size(); place++) {
      String given = header.cell(place);
      Column column = column(given);
      if (column == null || places.put(column, place) != null) {
        throw DomainException.invalid(
            "",
            "COLUMN_UNKNOWN",
            new Text(
                    "第 %s 列不是表格的列，或重复；列为：%s。",
                    "Column %s is none of the form, or comes twice; it has: %s.")
                .with(place + 1, String.join(", ", header(SheetFormat.CSV))));
      }
    }
    if (!places.containsKey(Column.COMMENT)) {
      throw DomainException.invalid(
          "",
          "COLUMN_MISSING",
          new Text("表头须有 comment 一列。", "The header must have the column comment."));
    }
    return places;
  }

  private static @Nullable Column column(String given) {
    for (Column column : Column.values()) {
      if (!given.isBlank() && column.isNamed(given)) {
        return column;
      }
    }
    return null;
  }
}
