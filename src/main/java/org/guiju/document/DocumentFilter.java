package org.guiju.document;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of documents can be narrowed by; all given conditions hold together. */
public class DocumentFilter {

  @QueryParam("code")
  @Parameter(description = "D01–D34 or a code of your own; may be given several times.")
  @Nullable
  @Size(max = 50)
  List<@Size(max = 20) String> code;

  @QueryParam("sha256")
  @Parameter(description = "SHA-256 of a version, in 64 hexadecimal digits.")
  @Nullable
  @Pattern(regexp = "[0-9a-f]{64}")
  String sha256;

  @Nullable Object[] values() {
    return new @Nullable Object[] {code, sha256};
  }
}
