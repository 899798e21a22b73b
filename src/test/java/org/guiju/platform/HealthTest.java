package org.guiju.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class HealthTest {

  @Inject AgroalDataSource database;

  @Test
  void readyWhenTheDatabaseAnswers() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItem("Database connections health check"));
  }

  @Test
  void runsOnTheDatabaseThatTheBuildNames() throws SQLException {
    try (var connection = database.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName())
          .isEqualToIgnoringCase(System.getProperty(TestDatabase.KIND, "h2"));
    }
  }
}
