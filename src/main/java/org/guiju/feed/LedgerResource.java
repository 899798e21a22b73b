package org.guiju.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.ledger.Verification;
import org.guiju.ledger.Verifier;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;

/** The check of the ledger over HTTP. */
@Path("/api/v1/ledger/verification")
@Tag(name = "ledger", description = "Whether the ledger is what was recorded.")
class LedgerResource {

  private static final int SECONDS = 3_600;

  private final Verifier verifier;
  private final LegalDay now;
  private final AtomicBoolean underWay = new AtomicBoolean();

  LedgerResource(Verifier verifier, LegalDay now) {
    this.verifier = verifier;
    this.now = now;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "verifyLedger",
      summary = "Recomputes the hash chains of everything",
      description = "Reads the whole ledger, one request at a time; 409 while another one does.")
  public VerificationView verify() {
    if (!underWay.compareAndSet(false, true)) {
      throw DomainException.conflict(
          "VERIFICATION_UNDER_WAY",
          new Text("整本账正在核验；请稍后再试。", "The whole ledger is being verified; try again later."));
    }
    try {
      return view(QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> verifier.verify()));
    } finally {
      underWay.set(false);
    }
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "verifyThing",
      summary = "Recomputes the hash chain of one thing",
      description = "A project, a standard, an organization or anything else that has a history.")
  public VerificationView verify(@PathParam("id") UUID id) {
    Verification result = verifier.verify(id);
    if (result.events() == 0) {
      throw DomainException.notFound(new Text("有历史的事物", "thing with a history"));
    }
    return view(result);
  }

  private VerificationView view(Verification result) {
    return VerificationView.of(result, now.now());
  }
}
