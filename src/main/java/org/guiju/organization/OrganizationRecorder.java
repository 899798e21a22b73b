package org.guiju.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.OrganizationFacts.Type;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is said of organizations into events of one work, after checking that they may be
 * said.
 */
final class OrganizationRecorder {

  private final Work work;
  private final OrganizationRules rules;
  private final LocalDate today;

  OrganizationRecorder(Work work, OrganizationRules rules, LocalDate today) {
    this.work = work;
    this.rules = rules;
    this.today = today;
  }

  /**
   * Why and since when something is said.
   *
   * @param on since when; null where that was not said
   */
  record Saying(@Nullable LocalDate on, @Nullable String reason, @Nullable String basis) {}

  /** Records a new organization. */
  Stream register(OrganizationState state, Saying saying) {
    LocalDate from = saying.on() == null ? OrganizationPeriod.ASSUMED_FROM : saying.on();
    LocalDate checked = saying.on() == null ? today : saying.on();
    rules.allow(work.actor(), null, state.regionCode(), checked);
    rules.check(state, checked);
    Stream stream = work.create(OrganizationProjector.TYPE);
    OrganizationFacts facts =
        new OrganizationFacts(
            state.nameZh(),
            state.nameEn(),
            state.type(),
            state.uscc(),
            state.regionCode(),
            state.standardCodes(),
            state.externalIds(),
            null,
            saying.on() == null ? true : null);
    append(stream, Type.REGISTERED, from, facts, saying);
    return stream;
  }

  /**
   * Records how an organization differs from what is known. Where no day is said, what was open is
   * filled in since its beginning and what differs holds from today.
   *
   * @return whether anything differed
   */
  boolean change(
      Stream stream,
      java.util.function.UnaryOperator<OrganizationDescription> said,
      Saying saying) {
    List<OrganizationPeriod> periods = standing(stream);
    LocalDate start = periods.getFirst().from();
    LocalDate day = saying.on() != null ? saying.on() : start.isAfter(today) ? start : today;
    OrganizationPeriod period = OrganizationPeriod.on(periods, day);
    if (period == null) {
      throw DomainException.invalid(
          "/effectiveOn",
          "BEFORE_REGISTRATION",
          new Text("不得早于该单位的起始日期 %s。", "It must not be before the organization's first day, %s.")
              .with(start));
    }
    OrganizationState from = period.state();
    OrganizationState to =
        withEnd(said.apply(OrganizationDescription.of(from)).toState(), from.dissolvedOn());
    if (to.equals(from)) {
      return false;
    }
    LocalDate checked = saying.on() == null ? today : day;
    rules.allow(work.actor(), stream.id(), from.regionCode(), checked);
    rules.allow(work.actor(), stream.id(), to.regionCode(), checked);
    rules.check(to, checked);
    long before = stream.version();
    if (saying.on() == null) {
      OrganizationState completed = OrganizationDifference.completed(from, to);
      step(stream, from, completed, start, saying);
      step(stream, completed, to, day, saying);
    } else {
      step(stream, from, to, day, saying);
    }
    requireSound(stream, before);
    return true;
  }

  /** Records that an organization ended; false where that was known. */
  boolean dissolve(Stream stream, LocalDate on, Saying saying) {
    OrganizationState last = standing(stream).getLast().state();
    if (on.equals(last.dissolvedOn())) {
      return false;
    }
    rules.allow(work.actor(), stream.id(), last.regionCode(), on);
    long before = stream.version();
    append(stream, Type.DISSOLVED, on, OrganizationFacts.none(), saying);
    requireSound(stream, before);
    return true;
  }

  /** The history must begin with the registration and end with the dissolution, if there is one. */
  void requireSound(Stream stream, long version) {
    List<Type> types = stream.effective().stream().map(Type::of).toList();
    boolean sound =
        !types.isEmpty()
            && types.getFirst() == Type.REGISTERED
            && types.lastIndexOf(Type.REGISTERED) == 0
            && (!types.contains(Type.DISSOLVED)
                || types.indexOf(Type.DISSOLVED) == types.size() - 1);
    if (!sound) {
      work.undo(stream, version);
      throw DomainException.conflict(
          "ORGANIZATION_HISTORY",
          new Text(
              "单位的历史须以登记开始；注销后不再有变更，也只能注销一次。",
              "An organization's history begins with its registration; nothing follows its dissolution."));
    }
  }

  List<OrganizationPeriod> standing(Stream stream) {
    List<OrganizationPeriod> periods = OrganizationPeriod.fold(stream.effective());
    if (periods.isEmpty()) {
      throw DomainException.notFound(Organizations.NAME);
    }
    return periods;
  }

  private void step(
      Stream stream, OrganizationState from, OrganizationState to, LocalDate on, Saying saying) {
    OrganizationFacts described = OrganizationDifference.described(from, to);
    if (described != null) {
      append(stream, Type.DESCRIBED, on, described, saying);
    }
    if (!Objects.equals(from.regionCode(), to.regionCode())) {
      append(stream, Type.MOVED, on, OrganizationFacts.moved(to.regionCode()), saying);
    }
  }

  private void append(
      Stream stream, Type type, LocalDate on, OrganizationFacts facts, Saying saying) {
    work.append(
        stream, NewEvent.of(type.name(), on, facts).because(saying.reason(), saying.basis()));
  }

  private static OrganizationState withEnd(
      OrganizationState state, @Nullable LocalDate dissolvedOn) {
    return new OrganizationState(
        state.nameZh(),
        state.nameEn(),
        state.type(),
        state.uscc(),
        state.regionCode(),
        state.standardCodes(),
        state.externalIds(),
        dissolvedOn);
  }

  /** Refuses a text that names another organization already. */
  static DomainException taken(String pointer, String code, UUID other) {
    return new DomainException(
        DomainException.Category.CONFLICT,
        code,
        new Text("这个代码或标识已属于另一单位。", "The code or id belongs to another organization."),
        List.of(
            new org.guiju.platform.Violation(
                pointer,
                code,
                new Text("已属于单位 %s。", "It belongs to organization %s.").with(other))),
        java.util.Map.of("organization", other.toString()));
  }
}
