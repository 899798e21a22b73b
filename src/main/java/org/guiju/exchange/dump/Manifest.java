package org.guiju.exchange.dump;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dump is made of. */
@Schema(
    name = "Dump",
    description = "The whole register at one position of the ledger, as files.",
    requiredProperties = {"format", "name", "position", "takenAt", "ledgerHash", "files"})
public record Manifest(
    @Schema(description = "Version of the form of the files.") int format,
    @Schema(description = "Name of the dump.") String name,
    @Schema(description = "The last position of the ledger that is in it.") long position,
    @Schema(description = "When it was written.") Instant takenAt,
    @Schema(
            description =
                "Over all events: SHA-256 of the hash so far and the hash of the event, in the"
                    + " global order, from 64 zeros on.")
        String ledgerHash,
    @Schema(description = "Its files but the manifest itself.") List<DumpFile> files) {

  /** The one form there is. */
  static final int FORMAT = 1;

  static final String FILE = "manifest.json";
  static final String SUMS = "SHA256SUMS";

  public Manifest {
    files = List.copyOf(files);
  }

  /** One of its files. */
  @Schema(
      name = "DumpFile",
      description = "A file of a dump.",
      requiredProperties = {"name", "rows", "bytes", "sha256"})
  public record DumpFile(
      @Schema(description = "Its name.") String name,
      @Schema(description = "Number of rows, one in each line.") long rows,
      @Schema(description = "Its size, packed as it is.") long bytes,
      @Schema(description = "SHA-256 of its bytes.") String sha256) {}
}
