package org.guiju.programme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to see to it that a target is reached.
 *
 * @param responsible the departments that answer for it (牵头、责任单位), as printed
 * @param cooperating those that take part (配合单位), as printed
 */
@Schema(
    name = "TargetDepartments",
    description = "Who is to see to it that a target is reached, named as in the document.")
public record Departments(
    @Schema(description = "The departments that answer for it (牵头、责任单位).") List<String> responsible,
    @Schema(description = "Those that take part (配合单位).") List<String> cooperating) {

  static final Departments NONE = new Departments(List.of(), List.of());

  public Departments {
    responsible = List.copyOf(responsible);
    cooperating = List.copyOf(cooperating);
  }
}
