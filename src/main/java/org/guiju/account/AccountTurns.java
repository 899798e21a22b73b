package org.guiju.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guiju.organization.CommitteeView;
import org.guiju.organization.Committees;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.engine.Consequences;
import org.guiju.procedure.engine.Parties;
import org.guiju.procedure.engine.TurnBook;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is, by the accounts that may take a step; those bound to an organization come
 * first. Names of accounts are shown as the list of accounts shows them: to administrators, and to
 * everybody else only the own one.
 */
@ApplicationScoped
class AccountTurns implements TurnBook {

  /** So many rows are looked at, and so many organizations or names told. */
  private static final int LOOKED_AT = 2_000;

  private static final int TOLD = 50;

  private static final String SELECT =
      "select a.name, a.organization_id, a.region_code, r.role from account_role r join account a"
          + " on a.id = r.account_id";

  private final Jdbc jdbc;
  private final Organizations organizations;
  private final Committees committees;
  private final Regions regions;
  private final CurrentActor currentActor;

  AccountTurns(
      Jdbc jdbc,
      Organizations organizations,
      Committees committees,
      Regions regions,
      CurrentActor currentActor) {
    this.jdbc = jdbc;
    this.organizations = organizations;
    this.committees = committees;
    this.regions = regions;
    this.currentActor = currentActor;
  }

  private record Found(
      String name, @Nullable UUID organization, @Nullable String region, String role) {

    static Found of(Row row) throws java.sql.SQLException {
      return new Found(
          row.text("name"),
          row.uuidOrNull("organization_id"),
          row.textOrNull("region_code"),
          row.text("role"));
    }
  }

  @Override
  public Turn of(Set<String> roles, Parties parties, LocalDate on, Locale locale) {
    if (roles.isEmpty()) {
      return Turn.NOBODY;
    }
    UUID secretariat = secretariat(roles, parties.committee(), on);
    List<Found> found = found(roles, parties, secretariat, on);
    List<Actor> able =
        actors(found).values().stream()
            .filter(actor -> parties.mayTake().test(actor, roles))
            .sorted(Comparator.comparing(actor -> actor.organization() == null))
            .toList();
    Set<UUID> told = new HashSet<>();
    if (secretariat != null) {
      told.add(secretariat);
    }
    able.stream().map(Actor::organization).forEach(id -> addTo(told, id));
    List<String> names = able.stream().map(Actor::name).filter(this::isShown).toList();
    return new Turn(
        named(told, on, locale),
        names.stream().limit(TOLD).toList(),
        found.size() >= LOOKED_AT || names.size() > TOLD || told.size() > TOLD);
  }

  private static void addTo(Set<UUID> told, @Nullable UUID id) {
    if (id != null) {
      told.add(id);
    }
  }

  private boolean isShown(String name) {
    Actor asking = currentActor.get();
    return asking.isAdmin() || asking.name().equals(name);
  }

  private @Nullable UUID secretariat(Set<String> roles, @Nullable String committee, LocalDate on) {
    return committee == null || !roles.contains(Roles.TC_SEC)
        ? null
        : committees.byCode(committee, on).map(CommitteeView::secretariat).orElse(null);
  }

  /**
   * Accounts with one of the roles: bound to nobody, to a party, or to an authority of the region.
   */
  private List<Found> found(
      Set<String> roles, Parties parties, @Nullable UUID secretariat, LocalDate on) {
    Set<UUID> tied = new HashSet<>(parties.organizations());
    addTo(tied, secretariat);
    String home = parties.region();
    List<String> chain = home == null ? List.of() : regions.chain(home, on);
    List<Found> all =
        new ArrayList<>(
            jdbc.query(
                SELECT
                    + " where a.enabled and r.role = any(?)"
                    + " and (a.organization_id is null or a.organization_id = any(?))"
                    + (home == null ? "" : " and (a.region_code is null or a.region_code = any(?))")
                    + " order by case when a.organization_id is null then 1 else 0 end, a.name,"
                    + " r.role fetch first "
                    + LOOKED_AT
                    + " rows only",
                p -> {
                  p.texts(roles).uuids(tied);
                  if (home != null) {
                    p.texts(chain);
                  }
                },
                Found::of));
    Set<String> supervising = new HashSet<>(roles);
    supervising.retainAll(Roles.SUPERVISING);
    if (home != null && !supervising.isEmpty()) {
      all.addAll(
          jdbc.query(
              SELECT
                  + " join organization_period h on h.organization_id = a.organization_id"
                  + " where a.enabled and r.role = any(?) and h.region_code = any(?)"
                  + " and h.from_on <= ? and h.to_on > ? order by a.name, r.role fetch first "
                  + LOOKED_AT
                  + " rows only",
              p -> p.texts(supervising).texts(chain).date(on).date(on),
              Found::of));
    }
    return all;
  }

  private static Map<String, Actor> actors(List<Found> found) {
    Map<String, Actor> actors = new TreeMap<>();
    for (Found one : found) {
      actors.merge(
          one.name(),
          new Actor(one.name(), Set.of(one.role()), one.organization(), one.region()),
          (a, b) -> {
            Set<String> roles = new HashSet<>(a.roles());
            roles.addAll(b.roles());
            return new Actor(a.name(), roles, a.organization(), a.region());
          });
    }
    return actors;
  }

  private List<Consequences.NextOrganization> named(Set<UUID> ids, LocalDate on, Locale locale) {
    return organizations.getAll(ids, on).values().stream()
        .map(view -> new Consequences.NextOrganization(view.id(), view.name(locale)))
        .sorted(
            Comparator.comparing(Consequences.NextOrganization::name)
                .thenComparing(Consequences.NextOrganization::id))
        .limit(TOLD)
        .toList();
  }
}
