package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guiju.identifier.SoughtNumber;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;

/** Guards on what a project's text refers to. */
@ApplicationScoped
class ReferenceGuards implements GuardBook {

  /** Switch of a procedure whose documents nothing mandatory may refer to. */
  private static final String FORBIDDEN = "mandatoryReferenceForbidden";

  private final ProcedureCatalog procedures;
  private final Map<String, Guard> guards = Map.of("NOT_MADE_MANDATORY", this::notMadeMandatory);

  ReferenceGuards(ProcedureCatalog procedures) {
    this.procedures = procedures;
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Project;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  /**
   * What a mandatory text refers to becomes mandatory with it. A reference for information alone is
   * recorded like the others, so an importer can vouch for it.
   */
  private Optional<Unmet> notMadeMandatory(Situation s, GuardRule rule) {
    List<String> named =
        ((Project) s.subject())
            .description().cites().stream().filter(number -> isForbidden(number, s.on())).toList();
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Unmet.noRecord(
                rule.code(),
                new Text(
                        "强制性标准不得引用 %s：不得因被引用而强制。",
                        "A mandatory standard may not refer to %s, which may not be made mandatory by reference.")
                    .with(String.join(", ", named))));
  }

  private boolean isForbidden(String number, LocalDate on) {
    return SoughtNumber.identifier(number)
        .filter(id -> id.kind() != null && id.nature() != null)
        .map(id -> procedures.inForce(Objects.requireNonNull(id.kind()), id.nature(), on))
        .filter(procedure -> procedure.flag(FORBIDDEN))
        .isPresent();
  }
}
