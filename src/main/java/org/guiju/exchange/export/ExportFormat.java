package org.guiju.exchange.export;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.sheet.SheetFormat;

/** The forms that a list can be exported in. */
@Schema(description = "The forms that a list can be exported in.")
public enum ExportFormat {
  /** Comma-separated values, RFC 4180, UTF-8. */
  CSV(SheetFormat.CSV_TYPE, "csv", Long.MAX_VALUE),
  /** One JSON object in each line. */
  NDJSON(ExportFormat.NDJSON_TYPE, "ndjson", Long.MAX_VALUE),
  /** Office Open XML workbook with one sheet, which has 1,048,576 rows at most. */
  XLSX(SheetFormat.XLSX_TYPE, "xlsx", (1 << 20) - 1);

  /** Media type of NDJSON. */
  static final String NDJSON_TYPE = "application/x-ndjson";

  private final String mediaType;
  private final String extension;
  private final long rows;

  ExportFormat(String mediaType, String extension, long rows) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.rows = rows;
  }

  /** What to say in {@code Content-Type}. */
  String mediaType() {
    return this == CSV ? SheetFormat.CSV.mediaType() : mediaType;
  }

  /** End of a file's name, without the dot. */
  String extension() {
    return extension;
  }

  /** How many items it can hold. */
  long rows() {
    return rows;
  }

  /** The first that the client would take, by its order; CSV where it takes anything. */
  static ExportFormat acceptable(List<MediaType> accepted) {
    for (MediaType type : accepted) {
      for (ExportFormat format : values()) {
        if (type.isCompatible(MediaType.valueOf(format.mediaType))) {
          return format;
        }
      }
    }
    return CSV;
  }
}
