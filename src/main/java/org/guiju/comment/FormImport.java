package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.sheet.SheetBounds;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.sheet.SheetReader;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/**
 * Brings in the comments of a form, and what a secretariat observed on them, as a whole or not at
 * all. A row is known by what the form calls it: brought in again, it says at most what became of
 * it.
 */
@ApplicationScoped
class FormImport {

  private static final SheetBounds BOUNDS = SheetBounds.rows(5_000);
  private static final int MOST_ERRORS = 100;

  private final Ledger ledger;
  private final CommentCommands commands;
  private final CommentRows rows;
  private final RoundAccess access;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;

  FormImport(
      Ledger ledger,
      CommentCommands commands,
      CommentRows rows,
      RoundAccess access,
      CurrentActor currentActor,
      LegalDay legalDay) {
    this.ledger = ledger;
    this.commands = commands;
    this.rows = rows;
    this.access = access;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
  }

  /**
   * Brings a form in.
   *
   * @param receivedOn day on which its comments came in; today, or the last day of the round, where
   *     null
   * @param publish whether others may read them at once
   */
  @Transactional
  public FormImportView run(
      UUID roundId,
      byte[] file,
      SheetFormat format,
      @Nullable LocalDate receivedOn,
      boolean publish) {
    LocalDate today = legalDay.today();
    CommentRound round = commands.round(roundId);
    Work work = ledger.begin(currentActor.get());
    if (!access.brings(work.actor(), round, today)) {
      access.requireRunning(work.actor(), round, today);
    }
    LocalDate usual = round.acceptsUntil().isBefore(today) ? round.acceptsUntil() : today;
    LocalDate on = receivedOn == null ? usual : receivedOn;
    if (on.isAfter(today)) {
      throw DomainException.invalid(
          "/receivedOn",
          "IN_FUTURE",
          new Text("不得晚于今日（北京时间）。", "It may not be after today (Asia/Shanghai)."));
    }
    List<FormRow> given = read(SheetReader.read(file, format, BOUNDS));
    return new Run(work, round, on, today, publish).take(given);
  }

  private static List<FormRow> read(List<SheetReader.Line> lines) {
    if (lines.size() < 2) {
      throw DomainException.invalid("", "NO_ROWS", new Text("表格没有内容。", "The table has no rows."));
    }
    var columns = IsoForm.columns(lines.getFirst());
    List<Violation> violations = new ArrayList<>();
    List<FormRow> given = new ArrayList<>();
    Map<String, FormRow> seen = new HashMap<>();
    for (SheetReader.Line line : lines.subList(1, lines.size())) {
      FormRow.read(line, columns, violations)
          .ifPresent(
              row -> {
                FormRow before = seen.putIfAbsent(row.key(), row);
                if (before == null) {
                  given.add(row);
                } else if (!before.content().equals(row.content())) {
                  violations.add(
                      new Violation(
                          "/rows/" + row.number() + "/id",
                          "ID_TWICE",
                          new Text("编号重复。", "The id comes twice.")));
                }
              });
    }
    refuse(violations);
    return given;
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw DomainException.invalid(
          violations.subList(0, Math.min(violations.size(), MOST_ERRORS)));
    }
  }

  private final class Run {

    private final Work work;
    private final CommentRound round;
    private final LocalDate on;
    private final LocalDate today;
    private final boolean publish;
    private final List<Violation> violations = new ArrayList<>();
    private int received;
    private int disposed;
    private int unchanged;

    Run(Work work, CommentRound round, LocalDate on, LocalDate today, boolean publish) {
      this.work = work;
      this.round = round;
      this.on = on;
      this.today = today;
      this.publish = publish;
    }

    FormImportView take(List<FormRow> given) {
      Map<String, UUID> known = known(given);
      work.openAll(CommentProjector.TYPE, known.values());
      for (FormRow row : given) {
        UUID id = known.get(row.key());
        if (id == null) {
          add(row);
        } else {
          again(row, work.open(CommentCommands.ref(id)));
        }
      }
      refuse(violations);
      work.commit();
      return new FormImportView(received, disposed, unchanged);
    }

    /** By what the form calls them; a form that we wrote calls comments of accounts by their id. */
    private Map<String, UUID> known(List<FormRow> given) {
      Map<String, UUID> known =
          new HashMap<>(rows.byFormKeys(round.id(), given.stream().map(FormRow::key).toList()));
      Map<String, UUID> ids = new HashMap<>();
      given.stream()
          .map(FormRow::key)
          .filter(FormImport::isId)
          .forEach(key -> ids.put(key, UUID.fromString(key)));
      Map<UUID, Stream> found = ledger.readAll(CommentProjector.TYPE, ids.values());
      ids.forEach(
          (key, id) -> {
            Stream stream = found.get(id);
            if (stream != null && Comment.fold(stream.effective()).round().equals(round.id())) {
              known.put(key, id);
            }
          });
      return known;
    }

    private void add(FormRow row) {
      Stream stream = commands.receive(work, round, row.content(), row.memberBody(), row.key(), on);
      received++;
      if (publish) {
        commands.moderate(work, stream, Visibility.PUBLISHED, null, today);
      }
      CommentEvents.Disposed said = IsoForm.disposed(row.observation());
      if (said != null) {
        commands.dispose(work, round, stream, said, today);
        disposed++;
      }
    }

    private void again(FormRow row, Stream stream) {
      Comment comment = Comment.fold(stream.effective());
      if (!sameWords(comment.content(), row.content())) {
        violations.add(
            new Violation(
                "/rows/" + row.number() + "/comment",
                "COMMENT_DIFFERS",
                new Text(
                    "该编号的意见已收到，内容不同；意见不得更改。",
                    "A comment of this id was received with other words; comments do not change.")));
        return;
      }
      CommentEvents.Disposed said = IsoForm.disposed(row.observation());
      boolean news =
          said != null
              && !Objects.equals(IsoForm.observations(comment.disposed()), row.observation())
              && commands.dispose(work, round, stream, said, today);
      disposed += news ? 1 : 0;
      unchanged += news ? 0 : 1;
    }

    private static boolean sameWords(CommentContent a, CommentContent b) {
      return a.comment().equals(b.comment())
          && Objects.equals(a.proposedChange(), b.proposedChange())
          && Objects.equals(a.clause(), b.clause())
          && Objects.equals(a.element(), b.element())
          && Objects.equals(a.line(), b.line())
          && a.type() == b.type();
    }
  }

  private static boolean isId(String key) {
    return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }
}
