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
    @Schema(description = "Whether it was only asked what the step would do; nothing is recorded.")
        boolean preview,
    Consequences consequences)
    implements Versioned {

  /** The view of a step taken. */
  public static TransitionView of(
      Subject subject, long version, Event event, Consequences consequences, Locale locale) {
    return new TransitionView(
        subject.position().state(),
        subject.machine().state(subject.position().state()).name().in(locale),
        subject.position().stage(),
        version,
        EventView.of(event),
        event.payload(Transitioned.class).unchecked(),
        event.payload(Transitioned.class).attested(),
        false,
        consequences);
  }

  /** The same, of a step that was not taken. */
  public TransitionView asPreview() {
    return new TransitionView(
        state, stateName, stage, version, event, notChecked, attested, true, consequences);
  }
}
