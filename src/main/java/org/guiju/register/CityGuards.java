package org.guiju.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;
import org.guiju.project.Project;
import org.guiju.region.RegionCodes;
import org.guiju.region.RegionLevel;
import org.jspecify.annotations.Nullable;

/**
 * Whether a city divided into districts may make local standards: by what its province has entered
 * in the register of such approvals (Standardization Law, art. 13).
 */
@ApplicationScoped
class CityGuards implements GuardBook {

  private static final int CITY = 4;
  private static final String VALID_UNTIL = "validUntil";

  private final Jdbc jdbc;
  private final Ledger ledger;
  private final EntryCommands commands;
  private final Map<String, Guard> guards = Map.of("CITY_AUTHORISED", this::authorised);

  CityGuards(Jdbc jdbc, Ledger ledger, EntryCommands commands) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.commands = commands;
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Project;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  private record Line(UUID entry, String state) {}

  private Optional<Unmet> authorised(Situation s, GuardRule rule) {
    String region = ((Project) s.subject()).description().regionCode();
    if (region == null || region.length() < CITY) {
      return Optional.empty();
    }
    String city = region.substring(0, CITY) + "00";
    List<Line> lines =
        jdbc.query(
            "select entry_id, state from entry_period"
                + " where register = ? and region_code = ? and from_on <= ? and to_on > ?",
            p ->
                p.text(String.valueOf(rule.arguments().get("register")))
                    .text(city)
                    .date(s.on())
                    .date(s.on()),
            row -> new Line(row.uuid("entry_id"), row.text("state")));
    Collection<?> states = (Collection<?>) rule.arguments().getOrDefault("states", List.of());
    if (lines.stream().anyMatch(l -> states.contains(l.state()) && isValid(l.entry(), s.on()))) {
      return Optional.empty();
    }
    return Optional.of(
        lines.isEmpty()
            ? Unmet.noRecord(
                rule.code(),
                new Text(
                        "没有登记省级对 %s 制定地方标准的批准（名录 CITY_AUTHORISATION）。",
                        "No approval by the province for %s is entered (register CITY_AUTHORISATION).")
                    .with(city))
            : Unmet.of(
                rule.code(),
                new Text(
                        "省级对 %s 的批准当日已撤销或到期。",
                        "The province's approval for %s was revoked or had expired by that day.")
                    .with(city)));
  }

  private boolean isValid(UUID entry, LocalDate on) {
    List<Event> past = ledger.read(EntryCommands.ref(entry)).asOf(on);
    if (past.isEmpty()) {
      return false;
    }
    String until = commands.fold(past).content().attributes().path(VALID_UNTIL).asText("");
    return until.isEmpty() || !LocalDate.parse(until).isBefore(on);
  }

  /** Guards on the entries of the register itself. */
  @ApplicationScoped
  static class OnEntries implements GuardBook {

    private final Organizations organizations;
    private final Map<String, Guard> guards = Map.of("AUTHORISED_BY_PROVINCE", this::byProvince);

    OnEntries(Organizations organizations) {
      this.organizations = organizations;
    }

    @Override
    public boolean judges(Subject subject) {
      return subject instanceof Entry;
    }

    @Override
    public Map<String, Guard> guards() {
      return guards;
    }

    /** A city does not approve itself. */
    private Optional<Unmet> byProvince(Situation s, GuardRule rule) {
      String bound = bound(s.actor(), s.on());
      return s.actor().isAdmin()
              || bound == null
              || RegionCodes.level(bound) == RegionLevel.PROVINCE
          ? Optional.empty()
          : Optional.of(
              Unmet.of(
                  rule.code(),
                  new Text("须由省级的账户办理。", "An account of the province must take this step.")));
    }

    private @Nullable String bound(Actor actor, LocalDate on) {
      UUID own = actor.organization();
      return actor.region() != null || own == null
          ? actor.region()
          : organizations.regionOn(own, on);
    }
  }
}
