package org.guiju.exchange.dump;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The dumps that are there. */
@Schema(
    description = "The dumps that are there, the newest first; there are no more than are kept.",
    requiredProperties = "items")
public record DumpList(
    List<Manifest> items, @Schema(description = "Always absent.") @Nullable String next) {

  public DumpList {
    items = List.copyOf(items);
  }
}
