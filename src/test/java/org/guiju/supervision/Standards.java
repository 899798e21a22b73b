package org.guiju.supervision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.project.Way;
import org.guiju.standard.Publication;
import org.guiju.standard.StandardEditions;

/** Editions to be supervised. */
final class Standards {

  private Standards() {}

  /** Id of a recommended national standard in force. */
  static String published() {
    Way way =
        Way.registered(LocalDate.of(2021, 3, 1), Way.organization("350203"))
            .through(Way.TO_PUBLICATION);
    return Way.admin()
        .queryParam("number", way.number + "-" + way.on.minusDays(65 * 2).getYear())
        .get("/api/v1/standards")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  /** Id of a group standard of which nothing but its publication is known. */
  static String ofGroup(LocalDate issued) {
    int some = Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000);
    ObjectNode said = new ObjectMapper().createObjectNode();
    said.put("procedure", "CN-TB@2019.1").put("kind", "GROUP").put("workType", "NEW");
    said.put("titleZh", "团体标准 " + some).put("issueDate", issued.toString());
    said.put("implementationDate", issued.toString());
    said.putArray("numbers").add("T/ABCD %d-%d".formatted(some, issued.getYear()));
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Work work =
                  Arc.container()
                      .instance(Ledger.class)
                      .get()
                      .begin(new Actor("test", Set.of("ADMIN"), null, null));
              UUID id =
                  Arc.container()
                      .instance(StandardEditions.class)
                      .get()
                      .publish(work, Payload.read(said.toString(), Publication.class), null, null);
              work.commit();
              return id.toString();
            });
  }
}
