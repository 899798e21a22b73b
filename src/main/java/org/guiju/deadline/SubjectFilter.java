package org.guiju.deadline;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.identifier.CommitteeCode;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.paging.Likeness;
import org.guiju.region.Regions;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What lists of runs of clocks can be narrowed by of the clock and of the project, standard or
 * other thing that it runs for.
 */
public abstract class SubjectFilter {

  @QueryParam("clock")
  @Parameter(description = "Code of the clock in the procedure, such as C_COMMENT.")
  @Nullable
  @Size(max = 60)
  String clock;

  @QueryParam("kind")
  @Parameter(description = "Kind of standard.")
  @Nullable Kind kind;

  @QueryParam("committee")
  @Parameter(description = "Code of the committee, in any spelling.")
  @Nullable
  @Size(max = 80)
  String committee;

  @QueryParam("organization")
  @Parameter(description = "The responsible organization, else the one that leads.")
  @Nullable UUID organization;

  @QueryParam("region")
  @Parameter(
      description =
          "A region with all below it on the day: that of the local standard, else that of the"
              + " organization.")
  @Nullable
  @Pattern(regexp = "[0-9]{6}|CN")
  String region;

  @QueryParam("reference")
  @Parameter(description = "Part of the number of the standard or of the plan.")
  @Nullable
  @Size(max = 200)
  String reference;

  @QueryParam("titleZh")
  @Parameter(description = "Part of the Chinese title.")
  @Nullable
  @Size(max = 200)
  String titleZh;

  @QueryParam("titleEn")
  @Parameter(description = "Part of the English title.")
  @Nullable
  @Size(max = 200)
  String titleEn;

  @QueryParam("procedure")
  @Parameter(description = "Procedure with its version, such as CN-GB-T@2023.1.")
  @Nullable
  @Size(max = 120)
  String procedure;

  /** Which rows of runs it can be about on a day. */
  public SubjectBounds within(Regions regions, SubjectsNamed subjects, LocalDate on) {
    return new SubjectBounds(
        region == null ? null : regions.subtree(region, on),
        subjects.few(reference, titleZh, titleEn));
  }

  /**
   * Adds what it asks of rows of runs.
   *
   * @param bounds what {@link #within} gave
   * @param thing column of whose runs they are
   */
  public Conditions restrict(Conditions all, SubjectBounds bounds, String thing) {
    all.and(clock, "clock = ?", (p, value) -> p.text(value))
        .and(kind, "kind = ?", (p, value) -> p.name(value))
        .and(CommitteeCode.plain(committee), "committee = ?", (p, value) -> p.text(value))
        .and(organization, "organization_id = ?", (p, value) -> p.uuid(value))
        .and(bounds.regions(), "region_code = any(?)", (p, value) -> p.texts(value))
        .and(bounds.things(), thing + " = any(?)", (p, value) -> p.uuids(value))
        .and(procedure, "procedure_ref = ?", (p, value) -> p.text(value));
    Likeness.part(all, "reference", reference);
    Likeness.part(all, "title_zh", titleZh);
    Likeness.part(all, "title_en", titleEn);
    return all;
  }

  /** All that is asked here, as text. */
  protected String askedOfSubject() {
    return Arrays.toString(
        new @Nullable Object[] {
          clock, kind, committee, organization, region, reference, titleZh, titleEn, procedure
        });
  }
}
