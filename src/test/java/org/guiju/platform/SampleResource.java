package org.guiju.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.guiju.platform.http.Answers;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.http.Versioned;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.guiju.vocabulary.Kind;
import org.jboss.resteasy.reactive.RestResponse;

/** A resource of the tests, with everything that the platform must cope with. */
@Path("/test/samples")
public class SampleResource {

  public record Part(@NotBlank String name, @Min(0) int rank) {}

  public record NewSample(
      @NotBlank @Size(max = 20) String title,
      Kind kind,
      LocalDate on,
      Instant at,
      UUID ref,
      Integer count,
      Boolean flag,
      List<@NotNull @Valid Part> parts,
      Map<String, String> tags) {}

  public record Sample(int id, String title, String day, long version) implements Versioned {}

  /** How often {@code /counted} was carried out. */
  public static final AtomicInteger COUNT = new AtomicInteger();

  private static final Listing LISTING = Listing.of("samples", "id", "title");

  private final LegalDay legalDay;
  private final CurrentActor actor;
  private final Idempotency idempotency;

  SampleResource(LegalDay legalDay, CurrentActor actor, Idempotency idempotency) {
    this.legalDay = legalDay;
    this.actor = actor;
    this.idempotency = idempotency;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Page<Sample> list(
      @BeanParam PageRequest page,
      @BeanParam AsOf asOf,
      @QueryParam("kind") Kind kind,
      @QueryParam("min") Integer min) {
    Slice slice = LISTING.open(page, kind, min);
    int after = slice.fromStart() ? 0 : slice.key(0, Integer::parseInt);
    List<Sample> rows =
        IntStream.rangeClosed(after + 1, 50)
            .limit(slice.fetch())
            .mapToObj(i -> sample(i, asOf))
            .toList();
    return slice.page(rows, r -> List.of(r.id()), r -> r, () -> 50);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(hidden = true)
  public Sample get(@PathParam("id") int id, @BeanParam AsOf asOf) {
    if (id > 50) {
      throw DomainException.notFound(new Text("样例", "sample"));
    }
    return sample(id, asOf);
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<Sample> create(@Valid @NotNull NewSample body) {
    return Answers.created("/test/samples/1", new Sample(1, body.title(), "2026-01-01", 1));
  }

  @PATCH
  @Path("/{id}")
  @PermitAll
  @Operation(hidden = true)
  public Sample change(
      @PathParam("id") int id, @HeaderParam("If-Match") String ifMatch, @Valid NewSample body) {
    IfMatch.require(ifMatch, 3);
    return new Sample(id, body.title(), "2026-01-01", 4);
  }

  @GET
  @Path("/fail/{how}")
  @PermitAll
  @Operation(hidden = true)
  public String fail(@PathParam("how") String how) throws SQLException {
    throw switch (how) {
      case "duplicate" ->
          new IllegalStateException(
              new SQLException(
                  "Unique index violation: \"PUBLIC.UQ_ACCOUNT_NAME_INDEX_4 ON ...\"", "23505"));
      case "conflict" ->
          new DomainException(
              DomainException.Category.CONFLICT,
              "GUARD_UNMET",
              new Text("不行。", "No."),
              List.of(),
              Map.of("unmet", List.of(Map.of("code", "G1"))));
      default -> new IllegalStateException("secret of the house");
    };
  }

  @GET
  @Path("/secret")
  @RolesAllowed("ADMIN")
  @Operation(hidden = true)
  public Map<String, String> secret() {
    return Map.of("actor", actor.get().name());
  }

  @GET
  @Path("/actor")
  @PermitAll
  @Operation(hidden = true)
  public Map<String, String> actor() {
    return Map.of("actor", actor.get().name());
  }

  @POST
  @Path("/counted")
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<Map<String, Integer>> count(Map<String, Integer> body) {
    return idempotency.run(
        () -> {
          int count = COUNT.incrementAndGet();
          sleep(body.getOrDefault("millis", 0));
          if (body.containsKey("fail")) {
            throw DomainException.conflict("FAILED", new Text("不行。", "No."));
          }
          return RestResponse.ok(Map.of("count", count));
        });
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Sample sample(int id, AsOf asOf) {
    return new Sample(id, "样例 " + id, asOf.day(legalDay).toString(), 3);
  }
}
