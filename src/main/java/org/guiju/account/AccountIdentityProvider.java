package org.guiju.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.security.Roles;
import org.guiju.platform.security.Senders;

/** Checks name and password of HTTP Basic against the accounts. */
@ApplicationScoped
class AccountIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

  private record Known(String hash, Actor actor) {}

  private final AccountRepository accounts;
  private final Passwords passwords;
  private final VerifiedCredentials verified;
  private final FailedLogins failures;

  AccountIdentityProvider(
      AccountRepository accounts,
      Passwords passwords,
      VerifiedCredentials verified,
      FailedLogins failures) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.verified = verified;
    this.failures = failures;
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    String name = request.getUsername();
    char[] password = request.getPassword().getPassword();
    String from = sender(request);
    Optional<DomainException> refusal = failures.refusal(name, from);
    if (refusal.isPresent()) {
      return Uni.createFrom().failure(refusal.get());
    }
    Optional<Actor> actor = verified.find(name, password);
    return actor.isPresent()
        ? Uni.createFrom().item(identity(actor.get()))
        : context.runBlocking(() -> identity(login(name, password, from)));
  }

  private static String sender(UsernamePasswordAuthenticationRequest request) {
    RoutingContext context = HttpSecurityUtils.getRoutingContextAttribute(request);
    SocketAddress address = context == null ? null : context.request().remoteAddress();
    return Senders.at(address == null ? null : address.hostAddress());
  }

  private Actor login(String name, char[] password, String from) {
    return failures.inTurn(
        name,
        from,
        () -> verified.find(name, password).orElseGet(() -> verify(name, password, from)));
  }

  private Actor verify(String name, char[] password, String from) {
    long changes = verified.changes();
    Optional<Known> known =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    accounts
                        .findByName(name)
                        .filter(a -> a.enabled)
                        .map(a -> new Known(a.passwordHash, a.actor())));
    if (!passwords.matches(String.valueOf(password), known.map(Known::hash))) {
      failures.count(name, from);
      throw new AuthenticationFailedException();
    }
    Actor actor = known.orElseThrow().actor();
    failures.forget(name, from);
    verified.remember(name, password, actor, changes);
    return actor;
  }

  private static SecurityIdentity identity(Actor actor) {
    Set<String> roles = new HashSet<>(actor.isAdmin() ? Roles.ALL : actor.roles());
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(actor.name()))
        .addRoles(roles)
        .addAttribute(CurrentActor.ATTRIBUTE, actor)
        .build();
  }
}
