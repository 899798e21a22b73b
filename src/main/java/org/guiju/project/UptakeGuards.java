package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;
import org.guiju.standard.StandardLives;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.Kind;

/** Guards on the uptake of a group standard into a government one (采信团体标准). */
@ApplicationScoped
class UptakeGuards implements GuardBook {

  private static final String CONSENT = "associationConsent";

  private final StandardNumbers numbers;
  private final StandardLives lives;
  private final Map<String, Guard> guards = Map.of("UPTAKE_RULES", this::uptakeRules);

  UptakeGuards(StandardNumbers numbers, StandardLives lives) {
    this.numbers = numbers;
    this.lives = lives;
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Project;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  private Optional<Unmet> uptakeRules(Situation s, GuardRule rule) {
    String number = ((Project) s.subject()).description().takesUp();
    if (number == null) {
      return Optional.of(
          Unmet.noRecord(
              rule.code(),
              new Text(
                  "请填写所采信的团体标准编号（takesUp）。",
                  "Name the group standard that is taken up (takesUp).")));
    }
    if (!(Identifiers.parse(number) instanceof Identifier id) || id.kind() != Kind.GROUP) {
      return Optional.of(
          Unmet.of(
              rule.code(),
              new Text("%s 不是团体标准的编号。", "%s is not the number of a group standard.").with(number)));
    }
    List<UUID> editions = numbers.bearing(List.of(number));
    Optional<Unmet> tooYoung = inForceLongEnough(s, rule, number, editions);
    return tooYoung.isPresent() ? tooYoung : consent(s, rule, number, editions);
  }

  private Optional<Unmet> inForceLongEnough(
      Situation s, GuardRule rule, String number, List<UUID> editions) {
    if (editions.isEmpty()) {
      return Optional.empty();
    }
    int years = Objects.requireNonNullElse(s.number(rule.arguments().get("years")), 0);
    LocalDate since = lives.inForceSince(editions, s.on()).orElse(null);
    if (since == null) {
      return Optional.of(
          Unmet.of(
              rule.code(),
              new Text("团体标准 %s 当日未实施或已废止。", "Group standard %s is not in force on that day.")
                  .with(number)));
    }
    LocalDate from = since.plusYears(years);
    return s.on().isBefore(from)
        ? Optional.of(
            new Unmet(
                rule.code(),
                new Text(
                        "团体标准 %s 自 %s 起实施，满 %s 年（%s）方可采信。",
                        "Group standard %s is in force since %s; it can be taken up after %s years, from %s on.")
                    .with(number, since, years, from),
                from))
        : Optional.empty();
  }

  private static Optional<Unmet> consent(
      Situation s, GuardRule rule, String number, List<UUID> editions) {
    boolean refused = s.inputs().has(CONSENT) && !s.inputs().flag(CONSENT);
    if (refused) {
      return Optional.of(
          Unmet.of(
              rule.code(),
              new Text(
                  "社会团体不同意采信的，不得采信。", "Without the association's consent it cannot be taken up.")));
    }
    if (!s.inputs().flag(CONSENT)) {
      return Optional.of(
          Unmet.noRecord(
              rule.code(),
              new Text(
                  "须有社会团体的同意（associationConsent）。",
                  "The association's consent is needed (associationConsent).")));
    }
    return editions.isEmpty()
        ? Optional.of(
            Unmet.noRecord(
                rule.code(),
                new Text(
                        "本库没有团体标准 %s，无法核对其实施年限。",
                        "Group standard %s is not registered here, so how long it is in force cannot be told.")
                    .with(number)))
        : Optional.empty();
  }
}
