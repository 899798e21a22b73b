package org.guiju.exchange;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.Format;

/** Something that can be imported. */
@Schema(
    name = "ImportDataset",
    description = "Something that can be imported.",
    requiredProperties = {"name", "formats", "parameters"})
public record DatasetView(
    @Schema(examples = "iso-projects") String name,
    @Schema(description = "The forms that a file may have.") Set<Format> formats,
    @Schema(description = "Further parameters that an import may have.") List<String> parameters) {

  static DatasetView of(Dataset dataset) {
    return new DatasetView(
        dataset.name(), dataset.formats(), dataset.parameters().stream().sorted().toList());
  }
}
