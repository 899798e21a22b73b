package org.guiju.contract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import java.nio.file.*;
@QuarkusTest
class DumpTest {
  @Test void dump() throws Exception {
    Files.writeString(Path.of("/tmp/openapi.yaml"), io.restassured.RestAssured.get("/q/openapi?format=yaml").asString());
  }
}
