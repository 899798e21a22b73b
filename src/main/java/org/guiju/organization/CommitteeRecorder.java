package org.guiju.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.CommitteeFacts.Type;
import org.guiju.organization.OrganizationRecorder.Saying;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;

/**
 * Turns what is said of committees into events of one work, after checking that they may be said.
 */
final class CommitteeRecorder {

  private static final int LONGEST_NAME = 500;

  private final Work work;
  private final LocalDate today;
  private final Predicate<UUID> organizations;

  /**
   * Records into a work.
   *
   * @param organizations whether there is an organization of that id
   */
  CommitteeRecorder(Work work, LocalDate today, Predicate<UUID> organizations) {
    this.work = work;
    this.today = today;
    this.organizations = organizations;
  }

  /** Records a committee that was not known. */
  void establish(Stream stream, CommitteeState state, Saying saying) {
    check(state);
    LocalDate on = saying.on() == null ? OrganizationPeriod.ASSUMED_FROM : saying.on();
    append(stream, Type.ESTABLISHED, on, state.asFacts(saying.on() == null), saying);
  }

  /**
   * Records how a committee differs from what is known. Where no day is said, what was open is
   * filled in since its beginning and what differs holds from today.
   *
   * @return whether anything differed
   */
  boolean change(Stream stream, UnaryOperator<CommitteeState> said, Saying saying) {
    List<CommitteePeriod> periods = CommitteePeriod.fold(stream.effective());
    LocalDate start = periods.getFirst().from();
    LocalDate day = saying.on() != null ? saying.on() : start.isAfter(today) ? start : today;
    CommitteePeriod period = CommitteePeriod.on(periods, day);
    if (period == null) {
      throw DomainException.invalid(
          "/effectiveOn",
          "BEFORE_ESTABLISHMENT",
          new Text("不得早于该技术委员会的起始日期 %s。", "It must not be before the committee's first day, %s.")
              .with(start));
    }
    CommitteeState from = period.state();
    CommitteeState to = said.apply(from).dissolved(from.dissolvedOn());
    if (to.equals(from)) {
      return false;
    }
    check(to);
    long before = stream.version();
    CommitteeState completed = saying.on() == null ? from.completedBy(to) : from;
    step(stream, from, completed, start, saying);
    step(stream, completed, to, day, saying);
    requireSound(stream, before);
    return true;
  }

  /** Records that a committee ended; false where that was known. */
  boolean dissolve(Stream stream, LocalDate on, Saying saying) {
    if (on.equals(CommitteePeriod.fold(stream.effective()).getLast().state().dissolvedOn())) {
      return false;
    }
    long before = stream.version();
    append(stream, Type.DISSOLVED, on, CommitteeFacts.none(), saying);
    requireSound(stream, before);
    return true;
  }

  void requireSound(Stream stream, long version) {
    List<Type> types = stream.effective().stream().filter(Type::concerns).map(Type::of).toList();
    boolean sound =
        !types.isEmpty()
            && types.getFirst() == Type.ESTABLISHED
            && types.lastIndexOf(Type.ESTABLISHED) == 0
            && (!types.contains(Type.DISSOLVED)
                || types.indexOf(Type.DISSOLVED) == types.size() - 1);
    if (!sound) {
      work.undo(stream, version);
      throw DomainException.conflict(
          "COMMITTEE_HISTORY",
          new Text(
              "技术委员会的历史须以成立开始；撤销后不再有变更，也只能撤销一次。",
              "A committee's history begins with its establishment; nothing follows its dissolution."));
    }
  }

  void check(CommitteeState state) {
    List<Violation> wrong = new ArrayList<>();
    name(wrong, "/nameZh", state.nameZh());
    name(wrong, "/nameEn", state.nameEn());
    if (state.code().equals(state.parent())) {
      wrong.add(
          new Violation(
              "/parent",
              "ITS_OWN_PARENT",
              new Text("技术委员会不能隶属于自身。", "A committee cannot be its own parent.")));
    }
    if (state.secretariat() != null && !organizations.test(state.secretariat())) {
      wrong.add(
          new Violation(
              "/secretariat",
              "ORGANIZATION_UNKNOWN",
              new Text("没有这个单位。", "There is no such organization.")));
    }
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
  }

  private static void name(
      List<Violation> wrong, String pointer, @org.jspecify.annotations.Nullable String name) {
    if (name != null
        && (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))) {
      wrong.add(
          new Violation(
              pointer,
              "NAME",
              new Text(
                  "名称为 1 至 500 个字符，不含控制字符。",
                  "A name has 1 to 500 characters, no control characters.")));
    }
  }

  private void step(
      Stream stream, CommitteeState from, CommitteeState to, LocalDate on, Saying saying) {
    CommitteeFacts facts = from.differenceTo(to);
    if (facts != null) {
      append(stream, Type.DESCRIBED, on, facts, saying);
    }
  }

  private void append(Stream stream, Type type, LocalDate on, CommitteeFacts facts, Saying saying) {
    work.append(
        stream, NewEvent.of(type.name(), on, facts).because(saying.reason(), saying.basis()));
  }
}
