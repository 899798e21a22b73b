package org.guiju.scenario;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.jspecify.annotations.Nullable;

/** Somebody who acts in a story, with the account by which the service knows them. */
record Person(@Nullable String account) {

  /** The public, without an account. */
  static final Person ANYBODY = new Person(null);

  static Person of(@Nullable String organization, String... roles) {
    UUID bound = organization == null ? null : UUID.fromString(organization);
    return new Person(TestAccounts.create(bound, null, roles).name());
  }

  /** Somebody of an authority of a region. */
  static Person inRegion(String region, String... roles) {
    return new Person(TestAccounts.create(null, region, roles).name());
  }

  RequestSpecification asks() {
    RequestSpecification who = account == null ? given() : TestAccounts.login(account);
    return who.header("Accept-Language", "en");
  }

  RequestSpecification sends() {
    return asks().contentType(ContentType.JSON);
  }
}
