package org.guiju.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.exchange.job.ImportError;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a refused row. */
@Schema(
    name = "ImportError",
    description =
        "One thing that is wrong with a refused row. What the row says is never repeated.",
    requiredProperties = {"line", "code", "message"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportErrorView(
    @Schema(description = "Line of the file on which the row begins, from 1.", examples = "17")
        long line,
    @Schema(
            description = "The column; absent where it is the row as a whole.",
            examples = "regionCode")
        @Nullable String column,
    @Schema(description = "Stable code for programs.", examples = "REQUIRED") String code,
    @Schema(description = "What is wrong and what to do, in the language of the request.")
        String message) {

  static ImportErrorView of(ImportError error, Locale language) {
    return new ImportErrorView(
        error.line(),
        error.column().isEmpty() ? null : error.column(),
        error.code(),
        error.message().in(language));
  }
}
