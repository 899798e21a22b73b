package org.guiju.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guiju.platform.Text;
import org.guiju.procedure.engine.Situation;
import org.guiju.project.Project;

/** The sequences of numbers in plans. */
@ApplicationScoped
class PlanSequences {

  private final Schemes schemes;
  private final Codes codes;
  private final IssuedNumbers issued;

  PlanSequences(Schemes schemes, Codes codes, IssuedNumbers issued) {
    this.schemes = schemes;
    this.codes = codes;
    this.issued = issued;
  }

  /** The next number for the project; its sequence stays locked until the transaction ends. */
  String next(Situation situation) {
    Project project = (Project) situation.subject();
    LocalDate on = situation.on();
    Scheme scheme =
        schemes
            .plan(project.kind())
            .orElseThrow(
                () ->
                    Codes.refused(
                        Codes.PLAN_NUMBER,
                        new Text(
                            "此类项目没有计划编号规则，请给出编号。",
                            "There is no scheme for plans of this kind; give the number.")));
    String template = codes.plan(scheme, project, on);
    String code = place(template, on, scheme.write(scheme.values().first(), null)).code();
    issued.lock(List.of(code));
    Numbered.Place last = issued.highest(code, on.getYear(), scheme).orElse(null);
    long value = scheme.after(last == null ? null : last.value());
    if (value > scheme.values().last()) {
      throw exhausted();
    }
    String written = scheme.write(value, null);
    Numbered.Place place = place(template, on, written);
    if (place.value() != value || !place.code().equals(code)) {
      throw exhausted();
    }
    return text(template, on, written);
  }

  private static Numbered.Place place(String template, LocalDate on, String value) {
    Numbered.Place place = Numbered.plan(text(template, on, value)).place();
    if (place == null || !Objects.equals(place.year(), on.getYear())) {
      throw exhausted();
    }
    return place;
  }

  private static String text(String template, LocalDate on, String value) {
    return template.replace("{year}", String.valueOf(on.getYear())).replace("{value}", value);
  }

  private static org.guiju.platform.DomainException exhausted() {
    return Codes.refused(
        Codes.PLAN_NUMBER,
        new Text(
            "按编号规则得不出下一个计划编号（序号已用尽，或规则有误），请给出编号。",
            "The scheme gives no next plan number (it is used up, or wrong); give the number."));
  }
}
