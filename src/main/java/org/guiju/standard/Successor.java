package org.guiju.standard;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition that replaces another one, or a part of it. */
@Schema(name = "Successor", description = "An edition that replaces another one, or a part of it.")
public record Successor(
    UUID standard,
    @Schema(description = "Its leading number.") String number,
    @Schema(description = "Whether it replaces a part only.") boolean partly,
    @Schema(description = "Its first day in force.") LocalDate from) {}
