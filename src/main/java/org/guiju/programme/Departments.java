package org.guiju.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/**
 * Who is to see to it that a target is reached.
 *
 * @param responsible the departments that answer for it (牵头、责任单位), as printed
 * @param cooperating those that take part (配合单位), as printed
 * @param basis label of the clause that says so, where that is not the target's own
 */
@Schema(
    name = "TargetDepartments",
    description = "Who is to see to it that a target is reached, named as in the document.")
public record Departments(
    @Schema(description = "The departments that answer for it (牵头、责任单位).") List<String> responsible,
    @Schema(description = "Those that take part (配合单位).") List<String> cooperating,
    @Schema(description = "Label of the clause that names them, as printed.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String basis) {

  static final Departments NONE = new Departments(List.of(), List.of(), null);

  public Departments {
    responsible = List.copyOf(responsible);
    cooperating = List.copyOf(cooperating);
  }

  /** Whether a department answers for it or takes part. */
  boolean has(String department) {
    return responsible.contains(department) || cooperating.contains(department);
  }

  /** Reads {@code {responsible: […], cooperating: […], basis: …}} of a target. */
  static Departments read(YamlObject target, YamlErrors errors) {
    YamlObject said = errors.reading(() -> target.objectOrNull("departments"));
    if (said == null) {
      return NONE;
    }
    Departments departments =
        new Departments(
            names(said, "responsible", errors),
            names(said, "cooperating", errors),
            said.has("basis")
                ? errors.reading(
                    () -> ProgrammeReader.Limits.bounded(said, "basis", said.text("basis")))
                : null);
    errors.addAll(said.unknownKeys());
    return departments;
  }

  private static List<String> names(YamlObject data, String key, YamlErrors errors) {
    return errors.readingOr(
        List.of(),
        () ->
            data.texts(key).stream()
                .map(name -> ProgrammeReader.Limits.bounded(data, key, name))
                .toList());
  }
}
