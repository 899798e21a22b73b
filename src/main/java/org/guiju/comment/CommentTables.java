package org.guiju.comment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.comment.CommentReader.Reader;
import org.guiju.comment.CommentReader.Told;
import org.guiju.platform.Text;
import org.guiju.platform.sheet.SheetFile;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a round as a table to download: the summary table (意见汇总处理表, D11) and the ISO
 * form.
 */
@ApplicationScoped
class CommentTables {

  private static final int AT_ONCE = 500;
  private static final List<Text> COLUMNS =
      List.of(
          new Text("序号", "No."),
          new Text("章条编号", "Clause"),
          new Text("意见内容", "Comment"),
          new Text("提出单位", "Made by"),
          new Text("处理意见", "Disposition"),
          new Text("理由", "Reason"));
  private static final Text NAME = new Text("意见汇总处理表", "Comments and dispositions");
  private static final Text PROPOSED = new Text("建议修改为：", "Proposed change: ");
  private static final Text PUBLIC = new Text("社会公众", "the public");

  private final CommentCommands commands;
  private final CommentRows rows;
  private final CommentReader reader;
  private final CommentService service;
  private final RoundAccess access;
  private final LegalDay legalDay;

  CommentTables(
      CommentCommands commands,
      CommentRows rows,
      CommentReader reader,
      CommentService service,
      RoundAccess access,
      LegalDay legalDay) {
    this.commands = commands;
    this.rows = rows;
    this.reader = reader;
    this.service = service;
    this.access = access;
    this.legalDay = legalDay;
  }

  /** The summary table; for the public once the round is closed, with what is published. */
  @Transactional
  public SheetFile dispositions(UUID id, SheetFormat format, Locale locale) {
    CommentRound round = commands.round(id);
    Reader who = service.reader(round);
    service.requireReading(round, who);
    if (!who.dispositions()) {
      throw CommentService.notYet();
    }
    LocalDate on = legalDay.today();
    return new SheetFile(
        format,
        NAME.in(locale),
        true,
        sheet -> {
          sheet.row(COLUMNS.stream().map(c -> c.in(locale)).toList());
          int[] number = {0};
          each(id, who, on, locale, told -> sheet.row(row(++number[0], told, locale)));
        });
  }

  private static List<@Nullable Object> row(int number, Told told, Locale locale) {
    Comment it = told.comment();
    CommentContent said = it.content();
    Disposition disposition = it.disposition();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(number);
    cells.add(
        Stream.of(said.clause(), said.element(), said.line())
            .filter(Objects::nonNull)
            .reduce((a, b) -> a + " " + b)
            .orElse(null));
    cells.add(
        said.proposedChange() == null
            ? said.comment()
            : said.comment() + "\n" + PROPOSED.in(locale) + said.proposedChange());
    cells.add(madeBy(told.author(), locale));
    cells.add(disposition == null ? null : disposition.text().in(locale));
    cells.add(it.disposed().reason());
    return cells;
  }

  private static String madeBy(@Nullable AuthorView author, Locale locale) {
    if (author == null) {
      return PUBLIC.in(locale);
    }
    return Stream.of(
            author.organizationName(), author.memberBody(), author.name(), author.account())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(PUBLIC.in(locale));
  }

  /** The ISO form, for those who run the round. */
  @Transactional
  public SheetFile form(UUID id, SheetFormat format, Locale locale) {
    CommentRound round = commands.round(id);
    LocalDate on = legalDay.today();
    Reader who = new Reader(service.reader(round).actor(), true, true);
    if (!access.brings(who.actor(), round, on)) {
      access.requireRunning(who.actor(), round, on);
    }
    return new SheetFile(
        format,
        "Comments",
        false,
        sheet -> {
          sheet.row(IsoForm.header(format));
          each(id, who, on, locale, told -> sheet.row(IsoForm.row(told.comment(), told.author())));
        });
  }

  /** Takes a row. */
  @FunctionalInterface
  private interface Taker {
    void take(Told told) throws IOException;
  }

  private void each(UUID id, Reader who, LocalDate on, Locale locale, Taker taker) {
    List<Told> some;
    UUID after = null;
    do {
      UUID last = after;
      some =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> reader.told(rows.ids(id, on, !who.all(), last, AT_ONCE), on, who, locale));
      for (Told told : some) {
        try {
          taker.take(told);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        after = told.comment().id();
      }
    } while (some.size() == AT_ONCE);
  }
}
