package org.guiju.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.account.TestAccounts;
import org.guiju.contract.ContractFiles.Operation;
import org.guiju.platform.security.Roles;
import org.junit.jupiter.api.Test;

/**
 * Who may call what. The table is committed, so that a new operation is seen by whoever reads the
 * change.
 */
@QuarkusTest
class AuthorizationMatrixTest {

  private static final Path TABLE = Path.of("src", "test", "resources", "authorization-matrix.csv");
  private static final String HEAD = "operation,allowed";
  private static final String PUBLIC = "PUBLIC";
  private static final String AUTHENTICATED = "AUTHENTICATED";
  private static final Set<Integer> DENIED = Set.of(401, 403);

  private static JsonNode contract() {
    return ContractFiles.parse(
        RestAssured.given().accept("application/yaml").get("/q/openapi?format=yaml").asString());
  }

  private static String allowed(Operation operation) {
    JsonNode security = operation.node().path("security");
    if (security.isEmpty()) {
      return PUBLIC;
    }
    String roles =
        ContractFiles.elements(security.path(0).path("basic"))
            .map(JsonNode::asText)
            .sorted()
            .collect(Collectors.joining(" "));
    return roles.isEmpty() ? AUTHENTICATED : roles;
  }

  private static Map<String, String> table() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .skip(1)
        .map(line -> line.split(","))
        .collect(Collectors.toMap(c -> c[0], c -> c[1], (a, b) -> a, TreeMap::new));
  }

  @Test
  void tableSaysOfEveryOperationWhoMayCallIt() throws IOException {
    Map<String, String> declared =
        ContractFiles.operations(contract())
            .collect(
                Collectors.toMap(
                    Operation::toString,
                    AuthorizationMatrixTest::allowed,
                    (a, b) -> a,
                    TreeMap::new));
    if (ContractFiles.UPDATE) {
      List<String> lines = new ArrayList<>(List.of(HEAD));
      declared.forEach((operation, allowed) -> lines.add(operation + "," + allowed));
      Files.createDirectories(TABLE.getParent());
      Files.write(TABLE, lines);
    }
    assertThat(table())
        .as("%s; after a look: %s", TABLE, ContractFiles.COMMAND)
        .isEqualTo(declared);
  }

  @Test
  void serviceKeepsToTheTable() throws IOException {
    List<String> complaints = new ArrayList<>();
    table()
        .forEach(
            (operation, allowed) -> {
              expect(complaints, operation, "nobody", given(), allowed.equals(PUBLIC) ? 0 : 401);
              boolean reader =
                  List.of(PUBLIC, AUTHENTICATED).contains(allowed)
                      || List.of(allowed.split(" ")).contains(Roles.READER);
              expect(
                  complaints,
                  operation,
                  Roles.READER,
                  TestAccounts.as(Roles.READER),
                  reader ? 0 : 403);
              expect(complaints, operation, Roles.ADMIN, TestAccounts.as(Roles.ADMIN), 0);
            });
    assertThat(complaints).isEmpty();
  }

  /** Nothing asked here can have an effect: ids are of nothing, and bodies lack what they need. */
  private static void expect(
      List<String> complaints,
      String operation,
      String who,
      RequestSpecification request,
      int denied) {
    String method = operation.substring(0, operation.indexOf(' '));
    String path =
        operation
            .substring(operation.indexOf(' ') + 1)
            .replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
    if (!List.of("GET", "DELETE").contains(method)) {
      // A file for what takes files, so that it is not refused for its type before its sender.
      request
          .contentType(
              path.endsWith("/imports") || path.endsWith("/import")
                  ? "text/csv"
                  : "application/json")
          .body("{\"noSuchField\":1}");
    }
    int status = request.header("If-Match", "\"1\"").request(method, path).statusCode();
    if (denied == 0 ? DENIED.contains(status) : status != denied) {
      complaints.add(operation + " by " + who + " answered " + status);
    }
  }
}
