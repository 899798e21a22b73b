package org.guiju.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Ids;
import org.guiju.platform.Text;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** The use cases around accounts. */
@ApplicationScoped
public class AccountService {

  private static final Listing LISTING = Listing.of("accounts", "name");
  private static final Text ACCOUNT = new Text("账户", "account");

  private final AccountRepository accounts;
  private final Passwords passwords;
  private final VerifiedCredentials verified;
  private final FailedLogins failures;
  private final AccountBounds bounds;
  private final CurrentActor actor;
  private final LegalDay time;
  private final TransactionSynchronizationRegistry transaction;

  AccountService(
      AccountRepository accounts,
      Passwords passwords,
      VerifiedCredentials verified,
      FailedLogins failures,
      AccountBounds bounds,
      CurrentActor actor,
      LegalDay time,
      TransactionSynchronizationRegistry transaction) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.verified = verified;
    this.failures = failures;
    this.bounds = bounds;
    this.actor = actor;
    this.time = time;
    this.transaction = transaction;
  }

  /** Makes an account. */
  @Transactional
  public AccountView create(NewAccount request) {
    requireGood("/password", request.name(), request.password());
    bounds.check(request.organization(), request.region());
    if (accounts.findByName(request.name()).isPresent()) {
      throw DomainException.conflict(
          "DUPLICATE_ACCOUNT_NAME",
          new Text("已有同名账户。", "There is an account of that name already."));
    }
    return make(request);
  }

  AccountView make(NewAccount request) {
    Account account = new Account();
    account.id = Ids.next();
    account.name = request.name();
    account.passwordHash = passwords.hash(request.password());
    account.roles = EnumSet.copyOf(request.roles());
    account.organization = request.organization();
    account.region = request.region();
    account.enabled = true;
    account.createdAt = time.now();
    account.updatedAt = account.createdAt;
    accounts.persistAndFlush(account);
    return AccountView.of(account);
  }

  /** The accounts by name. */
  @Transactional
  public Page<AccountView> list(AccountFilter filter, PageRequest request) {
    Slice slice = LISTING.open(request, filter.values());
    return slice.page(
        accounts.list(filter, slice),
        a -> List.of(a.name, a.id),
        AccountView::of,
        () -> accounts.count(filter));
  }

  /** One account. */
  @Transactional
  public AccountView get(UUID id) {
    return AccountView.of(find(id));
  }

  /** The account of whoever asks. */
  @Transactional
  public AccountView me() {
    return accounts
        .findByName(actor.get().name())
        .map(AccountView::of)
        .orElseThrow(() -> DomainException.notFound(ACCOUNT));
  }

  /**
   * Changes roles, scope, or whether it can log in.
   *
   * @param seen the version that the client saw; null for any
   * @param change from the settings now to those wanted
   */
  @Transactional
  public AccountView change(UUID id, @Nullable Long seen, UnaryOperator<AccountSettings> change) {
    Account account = find(id);
    IfMatch.require(seen, account.version);
    AccountSettings wanted =
        change.apply(
            new AccountSettings(
                account.roles, account.organization, account.region, account.enabled));
    bounds.check(
        unless(wanted.organization(), account.organization),
        unless(wanted.region(), account.region));
    boolean loses = account.enabled && account.roles.contains(AccountRole.ADMIN);
    boolean keeps = wanted.enabled() && wanted.roles().contains(AccountRole.ADMIN);
    if (loses && !keeps && accounts.countEnabledAdministrators() == 1) {
      throw DomainException.conflict(
          "LAST_ADMINISTRATOR",
          new Text("这是最后一位管理员，不能停用或去掉其角色。", "This is the last administrator and must stay one."));
    }
    account.roles = EnumSet.copyOf(wanted.roles());
    account.organization = wanted.organization();
    account.region = wanted.region();
    boolean again = wanted.enabled() && !account.enabled;
    account.enabled = wanted.enabled();
    return changed(account, again);
  }

  /** Gives an account another password; anybody may for himself, with the present one. */
  @Transactional
  public void setPassword(UUID id, NewPassword request) {
    Actor who = actor.get();
    Optional<Account> found = accounts.findByIdOptional(id);
    if (!who.isAdmin() && found.filter(a -> a.name.equals(who.name())).isEmpty()) {
      throw DomainException.forbidden(
          new Text("只能更改自己的密码。", "Only one's own password can be changed."));
    }
    Account account = found.orElseThrow(() -> DomainException.notFound(ACCOUNT));
    if (!who.isAdmin()) {
      String current = request.current() == null ? "" : request.current();
      if (!passwords.matches(current, Optional.of(account.passwordHash))) {
        throw DomainException.invalid(
            "/current", "WRONG_PASSWORD", new Text("现密码不正确。", "It is not the present password."));
      }
    }
    requireGood("/password", account.name, request.password());
    account.passwordHash = passwords.hash(request.password());
    changed(account, true);
  }

  /**
   * Only what is new is judged, so that an account of a place that is gone can still be changed.
   */
  private static <T> @Nullable T unless(@Nullable T wanted, @Nullable T known) {
    return Objects.equals(wanted, known) ? null : wanted;
  }

  /**
   * The account is written as changed.
   *
   * @param anew whether failed logins are counted anew
   */
  private AccountView changed(Account account, boolean anew) {
    account.updatedAt = time.now();
    accounts.flush();
    String name = account.name;
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // what is remembered is true until the change is committed
          }

          @Override
          public void afterCompletion(int status) {
            if (status != Status.STATUS_ROLLEDBACK) {
              verified.forget(name);
              if (anew) {
                failures.forget(name);
              }
            }
          }
        });
    return AccountView.of(account);
  }

  private Account find(UUID id) {
    return accounts.findByIdOptional(id).orElseThrow(() -> DomainException.notFound(ACCOUNT));
  }

  private static void requireGood(String pointer, String name, String password) {
    Passwords.objection(name, password)
        .ifPresent(
            text -> {
              throw DomainException.invalid(pointer, "PASSWORD_UNSUITABLE", text);
            });
  }
}
