package org.guiju.procedure.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.procedure.DocumentRule;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.InputRule;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Decides steps by the procedure's data. It checks, in this order: that the step exists from here,
 * that the actor's role may take it, that what it brings along is well formed, and then every
 * guard, so that a refusal names them all.
 */
@ApplicationScoped
public class Engine {

  /** The guard that lets a period run to its end. */
  private static final String PERIOD = "ELAPSED_SINCE";

  /** Who may bring in a history of which the proofs are elsewhere. */
  private static final List<String> ATTESTING = List.of("IMPORTER");

  private final ProcedureCatalog catalog;
  private final List<GuardBook> books;
  private final List<InputSource> sources;

  private volatile @Nullable Map<String, List<Entry>> entries;

  Engine(
      ProcedureCatalog catalog,
      @Any Instance<GuardBook> books,
      @Any Instance<InputSource> sources) {
    this.sources = sources.stream().toList();
    this.catalog = catalog;
    this.books = books.stream().toList();
  }

  /**
   * What is known of a step that could be taken.
   *
   * @param transition the step
   * @param permitted whether the actor's role may take it
   * @param unmet guards that stand against it now
   * @param unchecked guards that the procedure names and that are not yet checked
   */
  public record Option(
      Transition transition, boolean permitted, List<Unmet> unmet, List<GuardRule> unchecked) {

    /** Whether the actor could take the step now, given its documents and inputs. */
    public boolean available() {
      return permitted && unmet.isEmpty();
    }
  }

  /** Judges a step that is only asked about. */
  public Option option(Situation situation) {
    Transition transition = situation.transition();
    return new Option(transition, permitted(situation), unmet(situation), unchecked(situation));
  }

  /**
   * The same situation with what the service itself gives out and the step does not bring.
   *
   * @throws DomainException FORBIDDEN by role, before anything is given out
   */
  public Situation completed(Situation situation) {
    if (situation.transition().inputs().stream().noneMatch(InputRule::issued)) {
      return situation;
    }
    requirePermitted(situation);
    Situation completed = situation;
    for (InputSource source : sources) {
      if (source.serves(situation.subject())) {
        completed = completed.giving(source.complete(completed));
      }
    }
    return completed;
  }

  private void requirePermitted(Situation situation) {
    if (!permitted(situation)) {
      throw notPermitted(situation.transition());
    }
  }

  /**
   * Decides a step.
   *
   * @return what the ledger is to hold
   * @throws DomainException FORBIDDEN by role; INVALID where something is missing or malformed;
   *     CONFLICT with {@code unmet} where guards stand against it
   */
  public Transitioned decide(Situation situation) {
    return decide(situation, List::of);
  }

  /**
   * Decides a step, or whether one that was taken may stand corrected.
   *
   * @param known what is not held against it; asked for only where something is
   */
  Transitioned decide(Situation situation, Supplier<List<Unmet>> known) {
    Transition transition = situation.transition();
    Step step = java.util.Objects.requireNonNull(situation.step());
    requirePermitted(situation);
    checkForm(transition, step, situation.conditions());
    List<Unmet> unmet = objections(situation);
    List<String> attested = attested(situation, step, unmet);
    unmet.removeIf(u -> attested.contains(u.code()));
    if (!unmet.isEmpty()) {
      unmet.removeAll(known.get());
    }
    if (!unmet.isEmpty()) {
      throw refused(transition, unmet);
    }
    Position position = situation.position();
    return new Transitioned(
        situation.machine().name(),
        transition.id(),
        transition.action(),
        position.state(),
        position.target(transition, step.inputs()),
        position.entered(transition, step.inputs()),
        step.documents(),
        step.inputs(),
        step.onBehalfOf(),
        unchecked(situation).stream().map(GuardRule::code).toList(),
        attested);
  }

  /** All that stands against a step, whoever vouches for what. */
  List<Unmet> objections(Situation situation) {
    Step step = java.util.Objects.requireNonNull(situation.step());
    List<Unmet> objections = new ArrayList<>(missingDocuments(situation, step));
    objections.addAll(unmet(situation));
    return objections;
  }

  /**
   * The guards that stand against the step for want of a record alone and for which the actor
   * vouches.
   */
  private static List<String> attested(Situation situation, Step step, List<Unmet> unmet) {
    if (step.attested().isEmpty()) {
      return List.of();
    }
    if (ATTESTING.stream().noneMatch(situation.actor()::holds)) {
      throw DomainException.forbidden(
          new Text("只有以下角色可以作证：%s。", "Only these roles may vouch for guards: %s.")
              .with(String.join(", ", ATTESTING)));
    }
    return unmet.stream()
        .filter(Unmet::noRecord)
        .map(Unmet::code)
        .filter(step::attests)
        .distinct()
        .toList();
  }

  /**
   * What happens by itself is nobody's to take, an administrator's neither; but a history that is
   * vouched for may hold it.
   */
  private static boolean permitted(Situation situation) {
    Transition transition = situation.transition();
    Step step = situation.step();
    return transition.bySystem()
        ? situation.actor().equals(Actor.SYSTEM)
            || (situation.actor().isAdmin() && step != null && !step.attested().isEmpty())
        : transition.roles().contains("PUBLIC")
            || transition.roles().stream().anyMatch(situation.actor()::holds);
  }

  /** Whether a period that must have run out before the step has not. */
  boolean cutsShort(Situation situation) {
    for (GuardRule rule : situation.transition().guards()) {
      Guard guard = rule.code().equals(PERIOD) ? guard(rule, situation.subject()) : null;
      if (guard != null
          && applies(rule.when(), situation.conditions())
          && guard.check(situation, rule).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private List<Unmet> unmet(Situation situation) {
    List<Unmet> unmet = new ArrayList<>();
    for (GuardRule rule : situation.transition().guards()) {
      Guard guard = guard(rule, situation.subject());
      if (guard != null && applies(rule.when(), situation.conditions())) {
        guard.check(situation, rule).ifPresent(unmet::add);
      }
    }
    return unmet;
  }

  private List<GuardRule> unchecked(Situation situation) {
    return situation.transition().guards().stream()
        .filter(rule -> guard(rule, situation.subject()) == null)
        .filter(rule -> applies(rule.when(), situation.conditions()))
        .toList();
  }

  /** A guard of some code, and who says which subjects it can judge. */
  private record Entry(GuardBook book, Guard guard) {}

  /** The guard of that code that can judge the subject; null where nobody checks it yet. */
  private @Nullable Guard guard(GuardRule rule, Subject subject) {
    for (Entry entry : entries().getOrDefault(rule.code(), List.of())) {
      if (entry.book().judges(subject)) {
        return entry.guard();
      }
    }
    return null;
  }

  /** Made at the first step, as some books need this engine. */
  private Map<String, List<Entry>> entries() {
    Map<String, List<Entry>> known = entries;
    if (known == null) {
      Map<String, List<Entry>> byCode = new HashMap<>();
      for (GuardBook book : books) {
        book.guards()
            .forEach(
                (code, guard) ->
                    byCode
                        .computeIfAbsent(code, c -> new ArrayList<>())
                        .add(new Entry(book, guard)));
      }
      known = byCode;
      entries = known;
    }
    return known;
  }

  private static boolean applies(@Nullable String when, Set<String> conditions) {
    return when == null || conditions.contains(when);
  }

  private List<Unmet> missingDocuments(Situation situation, Step step) {
    Set<String> given =
        step.documents().stream().map(DocumentRef::code).collect(Collectors.toSet());
    List<Unmet> missing = new ArrayList<>();
    for (DocumentRule rule : situation.transition().documents()) {
      if (rule.required()
          && applies(rule.when(), situation.conditions())
          && !given.contains(rule.code())) {
        Text name = catalog.document(rule.code());
        missing.add(
            Unmet.of(
                "DOCUMENT_REQUIRED",
                new Text(
                    "缺少文件 %s %s；请在 documents 中列出。".formatted(rule.code(), name.zh()),
                    "Document %s (%s) is missing; name it in documents."
                        .formatted(rule.code(), name.en()))));
      }
    }
    return missing;
  }

  private void checkForm(Transition transition, Step step, Set<String> conditions) {
    List<Violation> violations = new ArrayList<>();
    if (transition.reasonRequired() && isBlank(step.reason())) {
      violations.add(required("/reason", new Text("此步骤须说明理由。", "This step needs a reason.")));
    }
    if (transition.basisRequired() && isBlank(step.basis())) {
      violations.add(
          required(
              "/basis", new Text("此步骤须写明依据。", "This step needs its legal or document basis.")));
    }
    Set<String> known = new HashSet<>();
    for (InputRule rule : transition.inputs()) {
      if (!rule.isAsked(conditions)) {
        continue;
      }
      known.add(rule.name());
      if (rule.required() && !new Inputs(step.inputs()).has(rule.name())) {
        violations.add(required("/inputs/" + rule.name(), rule.description()));
      }
    }
    for (String name : step.inputs().keySet()) {
      if (!known.contains(name)) {
        violations.add(
            new Violation(
                "/inputs",
                "INPUT_UNKNOWN",
                new Text("此步骤只接受：%s。", "This step takes only: %s.")
                    .with(String.join(", ", known))));
      }
    }
    for (int i = 0; i < step.documents().size(); i++) {
      if (!catalog.documents().containsKey(step.documents().get(i).code())) {
        violations.add(
            new Violation(
                "/documents/" + i + "/code",
                "DOCUMENT_UNKNOWN",
                new Text(
                    "没有这种文件代码；见程序的文件清单。",
                    "There is no such document code; see the procedure's dictionary.")));
      }
    }
    if (!step.attested().equals(Step.ALL)) {
      for (String code : step.attested()) {
        if (!catalog.guards().containsKey(code)) {
          violations.add(
              new Violation(
                  "/attested",
                  "GUARD_UNKNOWN",
                  new Text("没有这个条件；见 actions。", "There is no such guard; see actions.")));
        }
      }
    }
    if (!violations.isEmpty()) {
      throw DomainException.invalid(violations);
    }
    transition.inputs().forEach(rule -> checkType(rule, new Inputs(step.inputs())));
  }

  private static void checkType(InputRule rule, Inputs inputs) {
    switch (rule.type()) {
      case "DATE" -> inputs.date(rule.name());
      case "NUMBERS", "TEXTS" -> inputs.texts(rule.name());
      case "INTEGER" -> inputs.integer(rule.name());
      case "FLAG" -> inputs.flag(rule.name());
      case "PROSE" -> inputs.prose(rule.name());
      case "ENUM" -> inputs.choice(rule.name(), rule.values().keySet());
      case "ID" -> inputs.id(rule.name());
      case "IDS" -> inputs.ids(rule.name());
      case "ANSWERS" -> inputs.answers(rule.name(), rule.values().keySet());
      case "AUDIENCE" -> inputs.audience(rule.name());
      default -> inputs.text(rule.name());
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static Violation required(String pointer, Text text) {
    return new Violation(pointer, "REQUIRED", text);
  }

  private DomainException notPermitted(Transition transition) {
    String roles = String.join(", ", transition.roles());
    return DomainException.forbidden(
        new Text("此步骤由以下角色办理：%s。", "This step is taken by: %s.")
            .with(transition.bySystem() ? "SYSTEM" : roles));
  }

  private static DomainException refused(Transition transition, List<Unmet> unmet) {
    return new DomainException(
        DomainException.Category.CONFLICT,
        "TRANSITION_REFUSED",
        new Text(
            "“%s”未能办理，原因见 unmet。".formatted(transition.name().zh()),
            "\"%s\" cannot be done; see unmet.".formatted(transition.name().en())),
        unmet.stream().map(u -> new Violation("", u.code(), u.message())).toList(),
        Map.of("unmet", unmet));
  }
}
