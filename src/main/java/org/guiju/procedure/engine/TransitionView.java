package org.guiju.procedure.engine;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.Event;
import org.guiju.ledger.EventView;
import org.guiju.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/** What a step led to. */
@Schema(description = "What a step led to.")
public record TransitionView(
    @Schema(description = "State after all that is known has taken effect.") String state,
    @Schema(description = "Name of the state by Accept-Language.") String stateName,
    @Schema(description = "International stage code, derived.") @Nullable String stage,
    @Schema(description = "Version of the thing now; also in ETag.") long version,
    @Schema(description = "The event in the ledger.") EventView event,
    @Schema(description = "Codes of guards that the procedure names and that were not yet checked.")
        List<String> notChecked,
    @Schema(description = "Codes of guards for which the actor vouched.") List<String> attested,
    @Schema(description = "What the step brings about; of a preview, what it would.")
        Consequences consequences)
    implements Versioned {

  /**
   * The view of a step.
   *
   * @param consequences what it brings about
   */
  public static TransitionView of(
      Subject subject, long version, Event event, Consequences consequences, Locale locale) {
    Transitioned taken = event.payload(Transitioned.class);
    return new TransitionView(
        subject.position().state(),
        subject.machine().state(subject.position().state()).name().in(locale),
        subject.position().stage(),
        version,
        EventView.of(event),
        taken.unchecked(),
        taken.attested(),
        consequences);
  }
}
