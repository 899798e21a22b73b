package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.Stream;
import org.guiju.platform.http.Versioned;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/** An entry of a register on a day. */
@Schema(name = "RegisterEntry", description = "An entry of a register (名录条目) on a day.")
public record EntryView(
    UUID id,
    long version,
    @Schema(description = "Code of the register.") String register,
    @Schema(description = "Procedure and version that it keeps.") String procedure,
    @Schema(description = "Sort of entry, one of the register's.") String type,
    @Schema(description = "State on the day asked for.") String state,
    @Schema(description = "Name of the state by Accept-Language.") String stateName,
    @Schema(description = "Whether it had come to its end by that day.") boolean ended,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Schema(description = "Who holds it.") @Nullable UUID organization,
    @Schema(description = "Where it is; null for where the organization is.")
        @Nullable String region,
    @Nullable Level level,
    @Schema(
            description = "What else it has, by the register's schema.",
            implementation = Object.class)
        JsonNode attributes,
    @Schema(description = "Ids in other systems, by system.") Map<String, String> externalIds,
    @Schema(
            description = "What was said with its steps, the latest of each, by name.",
            implementation = Object.class)
        Map<String, JsonNode> said,
    LocalDate openedOn,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  static EntryView of(Entry entry, Stream stream, Locale locale) {
    EntryContent content = entry.content();
    String state = entry.position().state();
    return new EntryView(
        entry.id(),
        stream.version(),
        entry.register(),
        entry.procedure().ref(),
        content.type(),
        state,
        entry.machine().state(state).name().in(locale),
        entry.ended(),
        content.nameZh(),
        content.nameEn(),
        content.organization(),
        content.region(),
        content.level(),
        content.attributes(),
        content.externalIds(),
        entry.said(),
        entry.openedOn(),
        entry.createdAt(),
        stream.last().recordedAt());
  }
}
