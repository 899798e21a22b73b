package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.Stream;
import org.guiju.platform.http.Versioned;
import org.guiju.procedure.engine.DocumentRef;
import org.jspecify.annotations.Nullable;

/** A matter on a day. */
@Schema(
    name = "Matter",
    description =
        "A matter (事项) on a day: a small procedure about a project, an edition or a declaration.")
public record MatterView(
    UUID id,
    long version,
    @Schema(description = "Its machine in the procedure.") String type,
    @Schema(description = "Name of the machine by Accept-Language.") String typeName,
    MatterAbout about,
    @Schema(description = "Procedure and version that it keeps.") String procedure,
    @Schema(description = "State on the day asked for.") String state,
    @Schema(description = "Name of the state by Accept-Language.") String stateName,
    @Schema(description = "Whether it had come to its end by that day.") boolean ended,
    LocalDate openedOn,
    @Nullable LocalDate endedOn,
    @Schema(
            description = "What was said with its steps, the latest of each, by name.",
            implementation = Object.class)
        Map<String, JsonNode> said,
    @Schema(
            description =
                "Names of what was said and is only shown to those who may act on the matter, and `documents` where their"
                    + " titles and places are; the ledger's hashes cover it.")
        List<String> withheld,
    @Schema(description = "The latest document of each code that its steps rest on.")
        List<DocumentRef> documents,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  static MatterView of(Matter matter, Stream stream, Privacy.Hidden hidden, Locale locale) {
    String state = matter.position().state();
    return new MatterView(
        matter.id(),
        stream.version(),
        matter.type(),
        matter.machine().title().in(locale),
        MatterAbout.of(matter.about()),
        matter.procedure().ref(),
        state,
        matter.machine().state(state).name().in(locale),
        matter.ended(),
        matter.openedOn(),
        matter.endedOn(),
        Privacy.shown(matter.said(), hidden.inputs()),
        Privacy.withheld(matter, hidden),
        matter.documents().stream().map(d -> Privacy.shown(d, hidden)).toList(),
        matter.createdAt(),
        stream.last().recordedAt());
  }
}
