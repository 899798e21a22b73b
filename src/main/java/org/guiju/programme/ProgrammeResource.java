package org.guiju.programme;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.counting.EvidenceView;
import org.guiju.counting.RegionsParameter;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.KnownAt;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** Policy documents and the progress of their targets over HTTP. */
@Path("/api/v1/programmes")
@Tag(name = "programmes", description = "Policy documents, their targets, and how far each has got")
class ProgrammeResource {

  private final ProgrammeBook programmes;
  private final ProgressService progress;
  private final EvidencePages evidence;
  private final ProgressAnswers answers;
  private final Regions regions;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  ProgrammeResource(
      ProgrammeBook programmes,
      ProgressService progress,
      EvidencePages evidence,
      ProgressAnswers answers,
      Regions regions,
      LegalDay legalDay,
      RequestLanguage language) {
    this.programmes = programmes;
    this.regions = regions;
    this.progress = progress;
    this.evidence = evidence;
    this.answers = answers;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listProgrammes",
      summary = "The policy documents",
      description =
          "Those that come as files and those recorded here. With `asOf`, those dated by then or without a date.")
  public Page<ProgrammeView> list(
      @Valid @BeanParam ProgrammeFilter filter, @BeanParam AsOf asOf, @BeanParam KnownAt knownAt) {
    Locale locale = language.get();
    LocalDate day = asOf.day(legalDay);
    return Page.whole(
        filter.sorted(
            filter
                .among(
                    programmes.versions(day, knownAt.orNull()), code -> regions.subtree(code, day))
                .stream()
                .filter(version -> isThere(version, asOf))
                .map(version -> ProgrammeView.of(version, locale))
                .toList()));
  }

  @GET
  @Path("/{code}")
  @PermitAll
  @Operation(
      operationId = "getProgramme",
      summary = "A policy document with the definitions of its targets",
      description = "In the version that is in force on the day.")
  public ProgrammeDetail get(
      @PathParam("code") String code, @BeanParam AsOf asOf, @BeanParam KnownAt knownAt) {
    ProgrammeVersion version = programmes.version(code, asOf.day(legalDay), knownAt.orNull());
    if (!isThere(version, asOf)) {
      throw Programmes.unknown();
    }
    return ProgrammeDetail.of(version, programmes.history(code).revision(), language.get());
  }

  private static boolean isThere(ProgrammeVersion version, AsOf asOf) {
    LocalDate day = asOf.orNull();
    return day == null || version.holdsOn(day);
  }

  @GET
  @Path("/{code}/progress")
  @PermitAll
  @Operation(
      operationId = "getProgrammeProgress",
      summary = "Every target of a document on a day, in one answer")
  @NonBlocking
  public Uni<Page<ProgressView>> progress(
      @PathParam("code") String code,
      @QueryParam("department")
          @Parameter(
              description =
                  "Only targets that this department answers for or takes part in, named as in the document.")
          @Nullable String department,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt) {
    Uni<Page<ProgressView>> all = answers.of(key(code, null, asOf, knownAt, regions));
    return department == null ? all : all.map(page -> ofDepartment(page, department));
  }

  private static Page<ProgressView> ofDepartment(Page<ProgressView> page, String department) {
    return Page.whole(
        page.items().stream().filter(it -> it.departments().has(department)).toList());
  }

  @GET
  @Path("/{code}/targets/{id}/progress")
  @PermitAll
  @Operation(
      operationId = "getTargetProgress",
      summary = "One target on a day",
      description =
          "A clause that repeats a target (SD13) answers as the target that it repeats (SD6).")
  @NonBlocking
  public Uni<ProgressView> targetProgress(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt) {
    return answers.of(key(code, id, asOf, knownAt, regions)).map(page -> page.items().getFirst());
  }

  @GET
  @Path("/{code}/targets/{id}/evidence")
  @PermitAll
  @Operation(
      operationId = "listTargetEvidence",
      summary = "The rows behind a figure",
      description =
          "Exactly the facts that were counted; `total` is always told and is the figure, or for a mean the number of"
              + " its values. Of a region below that of the document with `region`. Sorted by `date` or `-date`. Give"
              + " `knownAt` to have the same rows on every page whatever is recorded meanwhile.")
  public Page<EvidenceView> evidence(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt,
      @BeanParam EvidenceParameters which,
      @BeanParam PageRequest page) {
    return evidence.page(code, id, which, asOf.orNull(), knownAt.orNull(), page);
  }

  @GET
  @Path("/{code}/targets/{id}/series")
  @PermitAll
  @Operation(
      operationId = "getTargetSeries",
      summary = "A target's figure over time",
      description =
          "One point for each period from the window's start to the day or the deadline. `plan` is a five-year plan, such as"
              + " 2021-2025.")
  public Page<SeriesPoint> series(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @QueryParam("by")
          @DefaultValue("quarter")
          @Parameter(
              description = "Length of the periods.",
              schema = @Schema(enumeration = {"month", "quarter", "year", "plan"}))
          String by,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt) {
    return Page.whole(
        progress.series(
            code, id, SeriesPeriod.of(by), regions.read(), asOf.day(legalDay), knownAt.orNull()));
  }

  private ProgressAnswers.Key key(
      String code, @Nullable String target, AsOf asOf, KnownAt knownAt, RegionsParameter regions) {
    return new ProgressAnswers.Key(
        code,
        target,
        asOf.day(legalDay),
        knownAt.orNull(),
        regions.read(),
        legalDay.today(),
        language.get());
  }
}
