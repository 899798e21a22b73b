package org.guiju.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;
import org.guiju.project.Project;
import org.guiju.project.ProjectCommands;

/** Guards on numbers being given out once. */
@ApplicationScoped
class NumberGuards implements GuardBook {

  private final IssuedNumbers issued;
  private final Map<String, Guard> guards =
      Map.of("NUMBER_UNIQUE", this::numberUnique, "PLAN_NUMBER_UNIQUE", this::planNumberUnique);

  NumberGuards(IssuedNumbers issued) {
    this.issued = issued;
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Project;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  private Optional<Unmet> planNumberUnique(Situation s, GuardRule rule) {
    UUID own = ((Project) s.subject()).id();
    String plan = s.inputs().text("planNumber");
    if (plan == null) {
      return s.deciding()
          ? Optional.of(Unmet.of(rule.code(), new Text("须有计划编号。", "The plan needs a number.")))
          : Optional.empty();
    }
    Text taken = new Text("该计划编号已下达给另一项目。", "The plan number was given to another project.");
    return claimed(s, ProjectCommands.PLAN_CLAIM + plan, own)
        ? Optional.of(Unmet.of(rule.code(), taken))
        : taken(rule, taken, List.of(Numbered.plan(plan).text()), own);
  }

  private Optional<Unmet> numberUnique(Situation s, GuardRule rule) {
    UUID own = ((Project) s.subject()).id();
    Text taken =
        new Text(
            "该编号已经发出，编号不得重复使用。",
            "The number was given out already, and a number is given out once.");
    List<String> texts = new ArrayList<>();
    for (String number : Project.numbersOf(s.inputs())) {
      if (claimed(s, ProjectCommands.NUMBER_CLAIM + number, own)) {
        return Optional.of(Unmet.of(rule.code(), taken));
      }
      Numbered.standard(number).ifPresent(n -> texts.add(n.text()));
    }
    return taken(rule, taken, texts, own);
  }

  /**
   * What was voided was given out all the same; only who brings in a history can know that it never
   * really was.
   */
  private Optional<Unmet> taken(GuardRule rule, Text text, List<String> texts, UUID own) {
    List<IssuedNumbers.Holder> others = issued.others(texts, own);
    if (others.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        others.stream().allMatch(IssuedNumbers.Holder::voided)
            ? Unmet.noRecord(
                rule.code(),
                new Text(
                    "该编号曾经发出，虽已撤销，不得重复使用。",
                    "The number was given out once; what gave it out was voided, and it still may not be used again."))
            : Unmet.of(rule.code(), text));
  }

  private static boolean claimed(Situation s, String key, UUID own) {
    UUID holder = s.work() == null ? null : s.work().claimant(key);
    return holder != null && !holder.equals(own);
  }
}
