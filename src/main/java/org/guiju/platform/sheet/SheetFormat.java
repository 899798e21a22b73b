package org.guiju.platform.sheet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The forms that a table can have as a file. */
@Schema(description = "The forms that a table can have as a file.")
public enum SheetFormat {
  /** Comma-separated values, RFC 4180, UTF-8. */
  CSV(SheetFormat.CSV_TYPE, "csv"),
  /** Office Open XML workbook with one sheet. */
  XLSX(SheetFormat.XLSX_TYPE, "xlsx");

  /** Media type of CSV. */
  public static final String CSV_TYPE = "text/csv";

  /** Media type of XLSX. */
  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String mediaType;
  private final String extension;

  SheetFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** What to say in {@code Content-Type}. */
  public String mediaType() {
    return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
  }

  /** End of a file's name, without the dot. */
  public String extension() {
    return extension;
  }
}
