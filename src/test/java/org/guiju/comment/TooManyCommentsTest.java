package org.guiju.comment;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Supplier;
import org.guiju.account.TestAccounts;
import org.guiju.platform.InTheOpen;
import org.junit.jupiter.api.Test;

/** Whoever sends more comments than one may is told when to come again. */
@QuarkusTest
@TestProfile(InTheOpen.class)
class TooManyCommentsTest {

  private static final Map<String, String> COMMENT = Map.of("comment", "5.2 指标过低。");

  private static RequestSpecification somebody() {
    return Round.as(TestAccounts.create(null, null, "READER").name());
  }

  @Test
  void anAddressAndAnAccountAreToldWhenToComeAgain() {
    Round round = Round.opened(10);
    String name = TestAccounts.create(null, null, "READER").name();
    requireBounded(round, Round::anybody);
    requireBounded(round, () -> Round.as(name));
    round.say(somebody(), COMMENT).then().statusCode(201);
    round.say(round.secretary(), COMMENT).then().statusCode(201);
  }

  private static void requireBounded(Round round, Supplier<RequestSpecification> sender) {
    for (int i = 0; i < InTheOpen.MOST; i++) {
      round.say(sender.get(), COMMENT).then().statusCode(201);
    }
    round
        .say(sender.get(), COMMENT)
        .then()
        .statusCode(429)
        .header("Retry-After", "3600")
        .body("code", equalTo("TOO_MANY_SUBMISSIONS"))
        .body("retryAfter", equalTo(3600));
  }
}
