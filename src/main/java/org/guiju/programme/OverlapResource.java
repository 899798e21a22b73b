package org.guiju.programme;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.counting.EvidenceView;
import org.guiju.counting.RegionsParameter;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.KnownAt;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;

/** What targets share with one another, over HTTP. */
@Path("/api/v1/programmes/{code}/targets/{id}/overlaps")
@Tag(name = "programmes")
class OverlapResource {

  private final OverlapService overlaps;
  private final RequestLanguage language;

  OverlapResource(OverlapService overlaps, RequestLanguage language) {
    this.overlaps = overlaps;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listTargetOverlaps",
      summary = "Targets that may count the same things, and how many they share",
      description =
          "Those that the target names in `overlaps`, of its own document or of another one, and those that name it;"
              + " all from one view.")
  public Page<Overlap> list(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt) {
    return Page.whole(
        overlaps.overlaps(
            code,
            id,
            regions.read(),
            overlaps.day(asOf.orNull()),
            knownAt.orNull(),
            language.get()));
  }

  @GET
  @Path("/{programme}/{target}")
  @PermitAll
  @Operation(
      operationId = "listTargetOverlapItems",
      summary = "The rows that a target shares with another one",
      description =
          "Exactly those rows behind the target's figure whose subjects stand behind the other's figure on the day too;"
              + " `total` is always told. Any two targets can be asked. Sorted by `date` or `-date`.")
  public Page<EvidenceView> items(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @PathParam("programme") String programme,
      @PathParam("target") String target,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt,
      @BeanParam PageRequest page) {
    LocalDate day = overlaps.day(asOf.orNull());
    return overlaps.items(code, id, programme, target, regions.read(), day, knownAt.orNull(), page);
  }
}
