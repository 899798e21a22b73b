package org.guiju.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractFileTest {

  @Test
  void committedContractIsTheGeneratedOne() throws IOException {
    String generated =
        RestAssured.given().accept("application/yaml").get("/q/openapi?format=yaml").asString();
    if (ContractFiles.UPDATE) {
      Files.createDirectories(ContractFiles.CURRENT.getParent());
      Files.writeString(ContractFiles.CURRENT, generated);
      if (!Files.exists(ContractFiles.RELEASED)) {
        Files.writeString(ContractFiles.RELEASED, generated);
      }
    }
    assertThat(ContractFiles.read(ContractFiles.CURRENT))
        .as(
            "%s differs from what the code generates. Look at the difference after: %s",
            ContractFiles.CURRENT, ContractFiles.COMMAND)
        .isEqualTo(ContractFiles.parse(generated));
  }
}
