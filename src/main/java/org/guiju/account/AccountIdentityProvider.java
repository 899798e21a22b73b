package org.guiju.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.Actor;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.security.Roles;

/** Checks name and password of HTTP Basic against the accounts. */
@ApplicationScoped
class AccountIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

  private record Known(String hash, Actor actor) {}

  private final AccountRepository accounts;
  private final Passwords passwords;
  private final VerifiedCredentials verified;

  AccountIdentityProvider(
      AccountRepository accounts, Passwords passwords, VerifiedCredentials verified) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.verified = verified;
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    Optional<Actor> actor =
        verified.find(request.getUsername(), request.getPassword().getPassword());
    return actor.isPresent()
        ? Uni.createFrom().item(identity(actor.get()))
        : context.runBlocking(
            () -> identity(verify(request.getUsername(), request.getPassword().getPassword())));
  }

  private Actor verify(String name, char[] password) {
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
      throw new AuthenticationFailedException();
    }
    Actor actor = known.orElseThrow().actor();
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
