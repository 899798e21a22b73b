package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.matter.MatterDesk;
import org.guiju.matter.MatterSubject;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;

/** Guards of inspections: what led to one must be about the thing inspected. */
@ApplicationScoped
class SupervisionGuards implements GuardBook {

  private final DrawRows draws;
  private final MatterDesk desk;
  private final Map<String, Guard> guards =
      Map.of("DRAWN", this::drawn, "COMPLAINT_ABOUT_IT", this::complaintAboutIt);

  SupervisionGuards(DrawRows draws, MatterDesk desk) {
    this.draws = draws;
    this.desk = desk;
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof MatterSubject;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  private Optional<Unmet> drawn(Situation s, GuardRule rule) {
    UUID draw = s.inputs().id("draw");
    return draw == null || draws.drew(draw, about(s))
        ? Optional.empty()
        : Optional.of(
            Unmet.of(
                rule.code(),
                new Text(
                    "所指的随机抽取没有抽中该声明。", "The draw that is named did not draw this declaration.")));
  }

  private Optional<Unmet> complaintAboutIt(Situation s, GuardRule rule) {
    UUID complaint = s.inputs().id("complaint");
    return complaint == null || isAbout(complaint, about(s))
        ? Optional.empty()
        : Optional.of(
            Unmet.of(
                rule.code(),
                new Text("所指的投诉举报不涉及该声明。", "The complaint that is named is not about it.")));
  }

  private boolean isAbout(UUID complaint, UUID thing) {
    try {
      MatterDesk.Standing matter = desk.standing(complaint);
      return matter.type().equals(SubmissionService.COMPLAINT) && matter.aboutId().equals(thing);
    } catch (DomainException e) {
      return false;
    }
  }

  private static UUID about(Situation s) {
    return ((MatterSubject) s.subject()).aboutId();
  }
}
