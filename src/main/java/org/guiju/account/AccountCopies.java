package org.guiju.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.jdbc.Jdbc;

/**
 * Accounts as they are copied with a register. Passwords are not: whoever is restored can log in
 * once an administrator gave a new one; only the administrator of the first start goes on with that
 * start's password, so that nobody is locked out.
 */
@ApplicationScoped
public class AccountCopies {

  private static final UUID NONE = new UUID(0, 0);

  private final Jdbc jdbc;
  private final Passwords passwords;

  AccountCopies(Jdbc jdbc, Passwords passwords) {
    this.jdbc = jdbc;
    this.passwords = passwords;
  }

  /** Accounts that come after one in the order of ids; empty at the end. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<AccountCopy> after(UUID last, int limit) {
    List<AccountCopy> some =
        jdbc.query(
            "select id, name, organization_id, region_code, enabled, version, created_at, updated_at"
                + " from account where id > ? order by id fetch first "
                + limit
                + " rows only",
            p -> p.uuid(last),
            row ->
                new AccountCopy(
                    row.uuid("id"),
                    row.text("name"),
                    List.of(),
                    row.uuidOrNull("organization_id"),
                    row.textOrNull("region_code"),
                    row.flag("enabled"),
                    row.longValue("version"),
                    row.instant("created_at"),
                    row.instant("updated_at")));
    Map<UUID, List<String>> roles =
        jdbc
            .query(
                "select account_id, role from account_role where account_id = any(?) order by role",
                p -> p.uuids(some.stream().map(AccountCopy::id).toList()),
                row -> Map.entry(row.uuid("account_id"), row.text("role")))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return some.stream()
        .map(
            a ->
                new AccountCopy(
                    a.id(),
                    a.name(),
                    roles.getOrDefault(a.id(), List.of()),
                    a.organization(),
                    a.region(),
                    a.enabled(),
                    a.version(),
                    a.createdAt(),
                    a.updatedAt()))
        .toList();
  }

  /** Whether there is no account but the one that a first start makes. */
  public boolean isFresh() {
    return jdbc.number(
            "select count(*) from account where name <> ?", p -> p.text(FirstAdministrator.NAME))
        == 0;
  }

  /** Puts copied accounts in, into a register that {@link #isFresh}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(List<AccountCopy> copies) {
    String nobodys = passwords.hash(passwords.oneTime());
    List<AccountCopy> all = new ArrayList<>();
    for (AccountCopy copy : copies) {
      all.add(copy.name().equals(FirstAdministrator.NAME) ? takeOver(copy) : copy);
    }
    jdbc.batch(
        "insert into account (id, name, password_hash, organization_id, region_code, enabled, version,"
            + " created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        all.stream().filter(a -> !isThere(a.id())).toList(),
        (p, a) ->
            p.uuid(a.id())
                .text(a.name())
                .text(nobodys)
                .uuid(a.organization())
                .text(a.region())
                .flag(a.enabled())
                .number(a.version())
                .instant(a.createdAt())
                .instant(a.updatedAt()));
    for (AccountCopy copy : all) {
      jdbc.batch(
          "insert into account_role (account_id, role) values (?, ?)",
          copy.roles(),
          (p, role) -> p.uuid(copy.id()).text(role));
    }
  }

  private boolean isThere(UUID id) {
    return jdbc.number("select count(*) from account where id = ?", p -> p.uuid(id)) > 0;
  }

  /** Gives the first administrator, where there is one, the id and the rest of the copy. */
  private AccountCopy takeOver(AccountCopy copy) {
    List<UUID> own =
        jdbc.query(
            "select id from account where name = ?",
            p -> p.text(copy.name()),
            row -> row.uuid("id"));
    UUID id = own.isEmpty() ? NONE : own.getFirst();
    jdbc.update("delete from account_role where account_id = ?", p -> p.uuid(id));
    jdbc.update(
        "update account set id = ?, organization_id = ?, region_code = ?, enabled = ?, version = ?,"
            + " created_at = ?, updated_at = ? where id = ?",
        p ->
            p.uuid(copy.id())
                .uuid(copy.organization())
                .text(copy.region())
                .flag(true)
                .number(copy.version())
                .instant(copy.createdAt())
                .instant(copy.updatedAt())
                .uuid(id));
    List<String> roles = new ArrayList<>(copy.roles());
    if (!roles.contains(AccountRole.ADMIN.name())) {
      roles.add(AccountRole.ADMIN.name());
    }
    return new AccountCopy(
        copy.id(),
        copy.name(),
        roles,
        copy.organization(),
        copy.region(),
        true,
        copy.version(),
        copy.createdAt(),
        copy.updatedAt());
  }
}
