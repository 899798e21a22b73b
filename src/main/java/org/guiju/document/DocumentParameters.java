package org.guiju.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.vocabulary.AccessLevel;
import org.jspecify.annotations.Nullable;

/** What is said of a new document, whose first version is the body. */
public class DocumentParameters extends VersionParameters {

  @QueryParam("code")
  @Parameter(description = "D01–D34 or a code of your own.", required = true)
  @NotBlank
  @Size(max = 20)
  @Nullable String code;

  @QueryParam("title")
  @Parameter(description = "Name of the document.")
  @Nullable
  @Size(max = 500)
  String title;

  @QueryParam("access")
  @Parameter(
      description =
          "What everybody may have of it once it is for everybody; by the rules of its type where absent. A text that the"
              + " law makes free stays so.")
  @Nullable AccessLevel access;
}
