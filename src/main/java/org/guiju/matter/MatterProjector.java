package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.counting.FactSet;
import org.guiju.counting.FactSource;
import org.guiju.counting.FactStore;
import org.guiju.deadline.DeadlineStore;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.organization.Organizations;
import org.guiju.organization.RegionsOfOrganizations;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.ProcedureCatalog;
import org.jspecify.annotations.Nullable;

/** Derives the periods, facts and deadlines of matters from their histories. */
@ApplicationScoped
class MatterProjector implements Projector, FactSource {

  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final int ORDER = 80;

  private final Jdbc jdbc;
  private final ProcedureCatalog procedures;
  private final DeadlineStore deadlines;
  private final MatterTimes times;
  private final MatterFacts facts;
  private final FactStore factStore;
  private final Organizations organizations;

  MatterProjector(
      Jdbc jdbc,
      ProcedureCatalog procedures,
      DeadlineStore deadlines,
      MatterTimes times,
      MatterFacts facts,
      FactStore factStore,
      Organizations organizations) {
    this.times = times;
    this.facts = facts;
    this.factStore = factStore;
    this.organizations = organizations;
    this.jdbc = jdbc;
    this.procedures = procedures;
    this.deadlines = deadlines;
  }

  private record Period(
      Stream stream,
      Matter matter,
      LocalDate from,
      LocalDate to,
      String state,
      @Nullable LocalDate endedOn,
      boolean suspends) {

    Period until(LocalDate on) {
      return new Period(stream, matter, from, on, state, endedOn, suspends);
    }
  }

  /** A matter by its id; none where its beginning was corrected away. */
  private record Derived(UUID id, @Nullable Matter matter) {}

  private record Party(UUID matter, UUID organization) {}

  @Override
  public String type() {
    return MatterCommands.TYPE;
  }

  @Override
  public String aggregateType() {
    return type();
  }

  @Override
  public List<FactSet> factSets(List<Stream> streams) {
    List<Derived> derived =
        streams.stream()
            .map(
                stream -> {
                  List<Event> history = stream.effective();
                  return new Derived(
                      stream.id(), history.size() > 1 ? Matter.fold(history, procedures) : null);
                })
            .toList();
    return factsOf(derived, parties(derived));
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void clear() {
    jdbc.update("delete from matter_period", p -> {});
    jdbc.update("delete from matter_party", p -> {});
    factStore.clear(MatterFacts.SUBJECT);
    deadlines.clear(DeadlineSubject.Type.MATTER);
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<UUID> ids = changed.stream().map(Stream::id).toList();
    jdbc.deleteByKey("matter_period", "matter_id", ids);
    jdbc.deleteByKey("matter_party", "matter_id", ids);
    List<Period> periods = new ArrayList<>();
    List<DeadlineStore.Derived> clocks = new ArrayList<>();
    List<Derived> derived = new ArrayList<>();
    for (Stream stream : changed) {
      List<Event> history = stream.effective();
      Matter found = null;
      if (history.size() > 1) {
        List<Period> own = new ArrayList<>();
        Matter matter =
            Matter.fold(
                history,
                procedures,
                (on, at) -> {
                  if (at.steps().isEmpty()) {
                    // Its first step was moved to a later day: until then there is no matter.
                    return;
                  }
                  if (!own.isEmpty()) {
                    own.add(own.removeLast().until(on));
                  }
                  own.add(
                      new Period(
                          stream,
                          at,
                          on,
                          OPEN,
                          at.position().state(),
                          at.endedOn(),
                          at.given().flag("suspends")));
                });
        periods.addAll(own);
        clocks.add(clocks(matter, stream.version()));
        found = matter;
      }
      derived.add(new Derived(stream.id(), found));
    }
    write(periods);
    List<Party> parties = parties(derived);
    jdbc.batch(
        "insert into matter_party (matter_id, organization_id) values (?, ?)",
        parties,
        (p, party) -> p.uuid(party.matter()).uuid(party.organization()));
    factStore.replace(factsOf(derived, parties), recordedAt);
    deadlines.replace(ids, clocks);
  }

  /** By whose whereabouts they count. */
  private List<Party> parties(List<Derived> derived) {
    List<Party> parties = new ArrayList<>();
    for (Derived one : derived) {
      Matter matter = one.matter();
      if (matter != null) {
        facts.parties(matter).forEach(party -> parties.add(new Party(one.id(), party)));
      }
    }
    return parties;
  }

  private List<FactSet> factsOf(List<Derived> derived, List<Party> parties) {
    RegionsOfOrganizations homes =
        organizations.regionsOf(
            parties.stream().map(Party::organization).collect(Collectors.toSet()));
    return derived.stream().map(one -> facts.of(one.id(), one.matter(), homes)).toList();
  }

  private DeadlineStore.Derived clocks(Matter matter, long version) {
    MatterEvents.About about = matter.about();
    return new DeadlineStore.Derived(
        new DeadlineSubject(
            DeadlineSubject.Type.MATTER,
            matter.id(),
            version,
            matter.procedure().ref(),
            about.kind(),
            about.reference(),
            about.titleZh(),
            about.titleEn(),
            about.committee(),
            about.organization(),
            about.organization() == null ? Set.of() : Set.of(about.organization()),
            on -> about.regionCode()),
        times.timeline(matter));
  }

  private void write(List<Period> periods) {
    jdbc.batch(
        "insert into matter_period (matter_id, from_on, to_on, type, procedure_ref, state, ended, opened_on, ended_on,"
            + " about_type, about_id, kind, reference, title_zh, title_en, committee, organization_id, region_code,"
            + " against, draw_id, suspends, version, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        periods,
        (p, period) -> {
          Matter it = period.matter();
          MatterEvents.About about = it.about();
          p.uuid(it.id())
              .date(period.from())
              .date(period.to())
              .text(it.type())
              .text(it.procedure().ref())
              .text(period.state())
              .flag(period.endedOn() != null)
              .date(it.openedOn())
              .date(period.endedOn())
              .text(about.type())
              .uuid(about.id())
              .name(about.kind())
              .text(about.reference())
              .text(about.titleZh())
              .text(about.titleEn())
              .text(about.committee())
              .uuid(about.organization())
              .text(about.regionCode())
              .uuid(it.given().has("against") ? it.given().id("against") : null)
              .uuid(it.given().has("draw") ? it.given().id("draw") : null)
              .flag(period.suspends())
              .number(period.stream().version())
              .instant(it.createdAt())
              .instant(period.stream().last().recordedAt());
        });
  }
}
