package org.guiju.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.matter.Finding;
import org.guiju.matter.Findings;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.review.FeedbackRow.Outcome;
import org.guiju.standard.Standard;
import org.guiju.standard.StandardService;
import org.jspecify.annotations.Nullable;

/** What is to be known before a decision about an edition. */
@ApplicationScoped
class ReviewService {

  private static final Listing CITATIONS = Listing.of("citations", "id");
  private static final int FIRST = 20;
  private static final int LATEST = 100;
  private static final String PROJECT = "resultProject";
  private static final String MATTER = "resultMatter";
  private static final Set<String> MEASURES =
      Set.of("AMEND", "ORDER_CORRECTION", "ACCEPT_CORRECTION", "REVOKE_NUMBER", "SUSPEND");
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  private final StandardService standards;
  private final Citations citations;
  private final Declarers declarers;
  private final RevisionProjects revisions;
  private final Findings findings;
  private final Jdbc jdbc;

  ReviewService(
      StandardService standards,
      Citations citations,
      Declarers declarers,
      RevisionProjects revisions,
      Findings findings,
      Jdbc jdbc) {
    this.standards = standards;
    this.citations = citations;
    this.declarers = declarers;
    this.revisions = revisions;
    this.findings = findings;
    this.jdbc = jdbc;
  }

  /** Who cites an edition, and what it cites. */
  @Transactional
  CitationsView citations(UUID id, LocalDate on, PageRequest page) {
    Standard standard = standards.on(id, on);
    Slice slice = CITATIONS.open(page, id, on);
    return new CitationsView(citing(standard, on, slice), citations.cited(standard, on));
  }

  private Page<CitingView> citing(Standard standard, LocalDate on, Slice slice) {
    return slice.page(
        citations.citing(standard, on, slice),
        row -> List.of(row.id()),
        Function.identity(),
        () -> citations.count(standard, on, null));
  }

  /** Whom its withdrawal would concern. */
  @Transactional
  RetirementView retirement(UUID id, LocalDate on) {
    Standard standard = standards.on(id, on);
    List<String> numbers = standard.publication().numbers();
    Slice first = CITATIONS.open(PageRequest.first(FIRST), id, on);
    return new RetirementView(
        id,
        standard.position().state(),
        commentsUntil(id, on),
        revisions.successor(numbers, on),
        citations.count(standard, on, "STANDARD"),
        citations.count(standard, on, "PROJECT"),
        citing(standard, on, first).items(),
        declarers.count(numbers, on),
        declarers.first(numbers, on, FIRST),
        pendingAppeals(id, on));
  }

  private @Nullable LocalDate commentsUntil(UUID id, LocalDate on) {
    return jdbc
        .query(
            "select due_on from deadline where subject_id = ? and clock = 'C_WDCOMMENT'"
                + " and started_on <= ? order by started_on desc, place desc",
            p -> p.uuid(id).date(on),
            row -> row.date("due_on"))
        .stream()
        .findFirst()
        .orElse(null);
  }

  private long pendingAppeals(UUID id, LocalDate on) {
    return jdbc.number(
        "select count(*) from matter_period where about_id = ? and type = 'APPEAL'"
            + " and from_on <= ? and to_on > ? and not ended",
        p -> p.uuid(id).date(on).date(on));
  }

  /** All that speaks for or against it. */
  @Transactional
  EvidenceView evidence(UUID id, LocalDate on, Locale locale) {
    Standard standard = standards.on(id, on);
    List<String> numbers = standard.publication().numbers();
    return new EvidenceView(
        id,
        standard.position().state(),
        findings.counts(id, on),
        latest(id, "EVALUATION", on, locale).stream().map(EvaluationView::of).toList(),
        notes(id, "FEEDBACK", on, locale),
        notes(id, "COMPLAINT", on, locale),
        notes(id, "APPEAL", on, locale),
        notes(id, "AMENDMENT", on, locale),
        standard.steps().stream()
            .filter(step -> MEASURES.contains(step.payload(Transitioned.class).action()))
            .map(
                step ->
                    new EvidenceView.Measure(
                        step.id(), step.payload(Transitioned.class).action(), step.effectiveOn()))
            .toList(),
        citations.count(standard, on, "STANDARD"),
        citations.count(standard, on, "PROJECT"),
        declarers.count(numbers, on),
        declarers.supervised(numbers, on));
  }

  private List<MatterNote> notes(UUID id, String type, LocalDate on, Locale locale) {
    return latest(id, type, on, locale).stream().map(MatterNote::of).toList();
  }

  private List<Finding> latest(UUID id, String type, LocalDate on, Locale locale) {
    return findings.about(id, type, on, PageRequest.first(LATEST), locale).items();
  }

  /** What was reported about it, what was done, and what came of it. */
  @Transactional
  Page<FeedbackRow> feedback(UUID id, LocalDate on, PageRequest page, Locale locale) {
    standards.on(id, on);
    Page<Finding> found = findings.about(id, "FEEDBACK", on, page, locale);
    Map<UUID, Outcome> projects =
        outcomes(
            "select project_id as id, coalesce(title_zh, title_en) as name, state"
                + " from project_period"
                + " where project_id = any(?) and from_on <= ? and to_on > ?",
            found.items(),
            PROJECT,
            on);
    Map<UUID, Outcome> matters =
        outcomes(
            "select matter_id as id, type as name, state from matter_period"
                + " where matter_id = any(?) and from_on <= ? and to_on > ?",
            found.items(),
            MATTER,
            on);
    return found.map(
        it -> FeedbackRow.of(it, outcome(it, PROJECT, projects), outcome(it, MATTER, matters)));
  }

  private static @Nullable Outcome outcome(Finding it, String input, Map<UUID, Outcome> known) {
    return id(it, input)
        .map(id -> known.getOrDefault(id, new Outcome(id, null, null)))
        .orElse(null);
  }

  private static Optional<UUID> id(Finding it, String input) {
    return Optional.ofNullable(it.text(input))
        .filter(said -> ID.matcher(said).matches())
        .map(UUID::fromString);
  }

  private Map<UUID, Outcome> outcomes(
      String select, List<Finding> found, String input, LocalDate on) {
    Set<UUID> ids =
        found.stream().flatMap(it -> id(it, input).stream()).collect(Collectors.toSet());
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .query(
                select,
                p -> p.uuids(ids).date(on).date(on),
                row -> new Outcome(row.uuid("id"), row.textOrNull("name"), row.text("state")))
            .stream()
            .collect(Collectors.toMap(Outcome::id, Function.identity()));
  }
}
