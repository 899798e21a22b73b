package org.guiju.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Has every answer that a test gets by REST Assured checked against the contract. */
public class InstallContractCheck implements QuarkusTestBeforeEachCallback {

  private static final ContractCheck CHECK = new ContractCheck();

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    if (!RestAssured.filters().contains(CHECK)) {
      RestAssured.filters(CHECK);
    }
  }
}
