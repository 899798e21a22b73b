package org.guiju.standard;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A government standard that takes up a group standard. */
@Schema(name = "TakenUpBy", description = "A government standard that takes up a group standard.")
public record TakenUpBy(
    UUID standard, @Schema(description = "Its leading number.") String number) {}
