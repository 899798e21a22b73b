package org.guiju.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** Makes facts for tests; every method gives another fact. */
public record FactBuilder(
    String measure,
    String occurrence,
    LocalDate on,
    @Nullable LocalDate until,
    Kind kind,
    @Nullable Level level,
    @Nullable WorkType workType,
    @Nullable String stage,
    @Nullable String committee,
    @Nullable BigDecimal value,
    Set<String> tags,
    @Nullable Role role,
    @Nullable String type,
    @Nullable String party) {

  public static FactBuilder of(String measure, Kind kind, String on) {
    return new FactBuilder(
        measure,
        "",
        LocalDate.parse(on),
        null,
        kind,
        null,
        null,
        null,
        null,
        null,
        Set.of(),
        null,
        null,
        null);
  }

  public FactBuilder occurring(String other) {
    return new FactBuilder(
        measure, other, on, until, kind, level, workType, stage, committee, value, tags, role, type,
        party);
  }

  public FactBuilder until(String day) {
    return new FactBuilder(
        measure,
        occurrence,
        on,
        LocalDate.parse(day),
        kind,
        level,
        workType,
        stage,
        committee,
        value,
        tags,
        role,
        type,
        party);
  }

  public FactBuilder at(Level other) {
    return new FactBuilder(
        measure,
        occurrence,
        on,
        until,
        kind,
        other,
        workType,
        stage,
        committee,
        value,
        tags,
        role,
        type,
        party);
  }

  public FactBuilder as(WorkType other) {
    return new FactBuilder(
        measure,
        occurrence,
        on,
        until,
        kind,
        level,
        other,
        stage,
        committee,
        value,
        tags,
        role,
        type,
        party);
  }

  public FactBuilder by(Role other) {
    return new FactBuilder(
        measure,
        occurrence,
        on,
        until,
        kind,
        level,
        workType,
        stage,
        committee,
        value,
        tags,
        other,
        type,
        party);
  }

  public FactBuilder entering(String otherStage, @Nullable String otherCommittee) {
    return new FactBuilder(
        measure,
        occurrence,
        on,
        until,
        kind,
        level,
        workType,
        otherStage,
        otherCommittee,
        value,
        tags,
        role,
        type,
        party);
  }

  public FactBuilder worth(String other) {
    return new FactBuilder(
        measure,
        occurrence,
        on,
        until,
        kind,
        level,
        workType,
        stage,
        committee,
        new BigDecimal(other),
        tags,
        role,
        type,
        party);
  }

  public FactBuilder tagged(String... others) {
    return new FactBuilder(
        measure,
        occurrence,
        on,
        until,
        kind,
        level,
        workType,
        stage,
        committee,
        value,
        Set.of(others),
        role,
        type,
        party);
  }

  /** Of a sort: of the entry of a register, or the body of what is international. */
  public FactBuilder typed(String other) {
    return new FactBuilder(
        measure,
        occurrence,
        on,
        until,
        kind,
        level,
        workType,
        stage,
        committee,
        value,
        tags,
        role,
        other,
        party);
  }

  /** Counted by that where each counts once, such as a number without its year. */
  public FactBuilder countedBy(String other) {
    return new FactBuilder(
        measure,
        occurrence,
        on,
        until,
        kind,
        level,
        workType,
        stage,
        committee,
        value,
        tags,
        role,
        type,
        other);
  }

  /** The fact, counting for these regions and the world. */
  public Fact in(String... regions) {
    return new Fact(
        measure,
        occurrence,
        on,
        until,
        kind,
        null,
        level,
        workType,
        stage,
        committee,
        type,
        party,
        value,
        tags,
        Stream.concat(Stream.of(Fact.WORLD), Stream.of(regions))
            .collect(Collectors.toMap(region -> region, region -> Optional.ofNullable(role))));
  }
}
