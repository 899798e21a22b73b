package org.guiju.document;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** What is said of the file that is the body. */
public class VersionParameters {

  /** Form of a tag of a language. */
  static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

  @QueryParam("fileName")
  @Parameter(description = "Name of the file; folders before it are dropped.")
  @Nullable
  @Size(min = 1, max = 255)
  String fileName;

  @QueryParam("language")
  @Parameter(description = "Language of the text (BCP 47), such as zh or en.")
  @Nullable
  @Pattern(regexp = LANGUAGE)
  String language;

  @QueryParam("mediaType")
  @Parameter(
      description =
          "Media type of the file, where `Content-Type` does not say it; else it is known by the ending of its name.")
  @Nullable
  @Size(max = 100)
  String mediaType;

  @QueryParam("sha256")
  @Parameter(
      description =
          "SHA-256 of the file in 64 hexadecimal digits; where what arrives has another, nothing is kept.")
  @Nullable
  @Pattern(regexp = "[0-9a-f]{64}")
  String sha256;

  @HeaderParam("Content-Type")
  @Parameter(hidden = true)
  @Nullable String contentType;

  @HeaderParam("Content-Length")
  @Parameter(hidden = true)
  @Nullable Long contentLength;

  long announced() {
    return contentLength == null ? 0 : contentLength;
  }

  /** The last part of the name, as some send the whole path. */
  @Nullable String bareName() {
    if (fileName == null) {
      return null;
    }
    String bare =
        fileName.substring(1 + Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')));
    if (bare.isBlank()) {
      throw DomainException.invalid(
          "fileName", "FILE_NAME_EMPTY", new Text("须有文件名。", "It must have a name."));
    }
    return bare.strip();
  }

  @Nullable String told() {
    return MediaTypes.told(mediaType, contentType, fileName);
  }
}
