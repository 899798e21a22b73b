package org.guiju.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.procedure.engine.TransitionRequest;

/** A new entry of a register. */
@Schema(
    name = "RegisterEntryRequest",
    description =
        "A new entry of a register and the step with which it begins; the register tells what it asks for.")
public record EntryRequest(
    @Valid @NotNull EntryContent entry,
    @Schema(description = "The step with which it begins.") @Valid @NotNull
        TransitionRequest step) {}
