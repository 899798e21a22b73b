package org.guiju.document;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.ListFilter;
import org.guiju.vocabulary.AccessLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a list of documents can be narrowed by of what they said on the day: their restriction, and
 * what their latest version of that day publishes, never an earlier one.
 */
public abstract class VersionFilter {

  @QueryParam("restriction")
  @Parameter(description = "What everybody may have of them on the day by their uploaders.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<AccessLevel> restriction;

  @QueryParam("numberFrom")
  @Parameter(description = "The least number of the latest version on the day.")
  @Nullable Long numberFrom;

  @QueryParam("numberTo")
  @Parameter(description = "The greatest number of the latest version on the day.")
  @Nullable Long numberTo;

  @QueryParam("mediaType")
  @Parameter(description = "Media types of the latest version on the day, such as application/pdf.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 100) @Pattern(regexp = "[^/;\\s]+/[^/;\\s]+") String> mediaType;

  @QueryParam("sizeFrom")
  @Parameter(description = "The least size of the latest version on the day, in bytes.")
  @Nullable Long sizeFrom;

  @QueryParam("sizeTo")
  @Parameter(description = "The greatest size of the latest version on the day, in bytes.")
  @Nullable Long sizeTo;

  @QueryParam("fileName")
  @Parameter(
      description =
          "Part of the file name of the latest version on the day, of documents of one thing or"
              + " with `about` or `id`; documents of matters are not found by it, some of which are"
              + " shown without their names.")
  @Nullable
  @Size(max = 255)
  String fileName;

  @QueryParam("language")
  @Parameter(description = "Languages of the latest version on the day (BCP 47), such as zh.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Pattern(regexp = VersionParameters.LANGUAGE) String> language;

  @QueryParam("uploadedBy")
  @Parameter(description = "Accounts that brought the latest version on the day.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 100) String> uploadedBy;

  @QueryParam("uploadedFrom")
  @Parameter(description = "The latest version on the day was brought at or after this moment.")
  @Nullable Instant uploadedFrom;

  @QueryParam("uploadedTo")
  @Parameter(description = "The latest version on the day was brought at or before this moment.")
  @Nullable Instant uploadedTo;

  /** What it asks of rows {@code s} of that day. */
  Conditions then() {
    Conditions all =
        new Conditions()
            .among("s.restriction", restriction)
            .between("s.number", numberFrom, numberTo)
            .among("s.media_type", lower(mediaType))
            .between("s.size", sizeFrom, sizeTo)
            .among("lower(s.language)", lower(language))
            .among("s.uploaded_by", uploadedBy)
            .between("s.uploaded_at", uploadedFrom, uploadedTo);
    Likeness.part(all, "s.file_name", fileName);
    return all;
  }

  /** All that it asks, as text. */
  String asked() {
    return Arrays.toString(
        new @Nullable Object[] {
          restriction,
          numberFrom,
          numberTo,
          mediaType,
          sizeFrom,
          sizeTo,
          fileName,
          language,
          uploadedBy,
          uploadedFrom,
          uploadedTo
        });
  }

  private static @Nullable List<String> lower(@Nullable List<String> texts) {
    return texts == null
        ? null
        : texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }
}
