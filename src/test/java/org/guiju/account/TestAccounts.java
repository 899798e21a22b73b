package org.guiju.account;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.guiju.platform.Actor;
import org.guiju.platform.security.CurrentActor;

/**
 * Accounts for tests within the running service: {@code
 * TestAccounts.as("TC_SEC").get("/api/v1/…")}.
 */
public final class TestAccounts {

  /** Password of every account made here. */
  public static final String PASSWORD = "Correct-Horse-7-Battery";

  private static final ConcurrentMap<String, String> NAMES = new ConcurrentHashMap<>();

  private TestAccounts() {}

  /** A request of an account with these roles and no bound; one account for each set of roles. */
  public static RequestSpecification as(String... roles) {
    String key = System.identityHashCode(Arc.container()) + String.join(",", roles);
    return login(NAMES.computeIfAbsent(key, k -> create(null, null, roles).name()));
  }

  /** A request with that account's credentials. */
  public static RequestSpecification login(String name) {
    return given().auth().preemptive().basic(name, PASSWORD);
  }

  /** A new account of a name of its own. */
  public static AccountView create(UUID organization, String region, String... roles) {
    Set<AccountRole> all =
        Arrays.stream(roles).map(AccountRole::valueOf).collect(Collectors.toSet());
    NewAccount request =
        new NewAccount("t-" + UUID.randomUUID(), PASSWORD, all, organization, region);
    return CurrentActor.callAs(
        Actor.SYSTEM, () -> Arc.container().instance(AccountService.class).get().create(request));
  }
}
