package org.guiju.organization;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Compares the members of a committee on a day with the rules of composition. */
final class Composition {

  private final List<CommitteeMemberView> members;
  private final Map<UUID, Long> committees;
  private final LocalDate on;

  /**
   * Of a day.
   *
   * @param committees in how many technical committees each member is
   */
  Composition(List<CommitteeMemberView> members, Map<UUID, Long> committees, LocalDate on) {
    this.members = members.stream().filter(m -> !m.role().isNationalBody()).toList();
    this.committees = committees;
    this.on = on;
  }

  CompositionFinding judge(CompositionRule rule) {
    long all = members.size();
    int value = rule.value();
    return switch (rule.check()) {
      case MINIMUM_MEMBERS -> finding(rule, all, all >= value, m -> false);
      case ODD_MEMBERS -> finding(rule, all, all % 2 == value % 2, m -> false);
      case MAXIMUM_OF_ROLE ->
          finding(rule, ofRole(rule), ofRole(rule) <= value, m -> rule.roles().contains(m.role()));
      case MINIMUM_OF_ROLE -> finding(rule, ofRole(rule), ofRole(rule) >= value, m -> false);
      case MAXIMUM_PER_ORGANIZATION -> most(rule, this::fromSameOrganization);
      case MAXIMUM_COMMITTEES_PER_PERSON -> most(rule, m -> committees.getOrDefault(m.id(), 1L));
      case TERM_YEARS -> most(rule, this::years);
    };
  }

  private long ofRole(CompositionRule rule) {
    return members.stream().filter(m -> rule.roles().contains(m.role())).count();
  }

  private long fromSameOrganization(CommitteeMemberView member) {
    return member.organization() == null
        ? 1
        : members.stream().filter(m -> member.organization().equals(m.organization())).count();
  }

  /** Years begun of the term: until its end where one is set, else until the day. */
  private long years(CommitteeMemberView member) {
    LocalDate end = member.until() == null ? on : member.until().plusDays(1);
    Period term = Period.between(member.termFrom(), end);
    boolean whole = member.termFrom().plusYears(term.getYears()).equals(end);
    return term.getYears() + (whole ? 0L : 1L);
  }

  private CompositionFinding most(
      CompositionRule rule, ToLongFunction<CommitteeMemberView> counted) {
    long most = members.stream().mapToLong(counted).max().orElse(0);
    return finding(rule, most, most <= rule.value(), m -> counted.applyAsLong(m) > rule.value());
  }

  private CompositionFinding finding(
      CompositionRule rule, long actual, boolean held, Predicate<CommitteeMemberView> whom) {
    return new CompositionFinding(
        rule.code(),
        rule.name(),
        rule.basis(),
        rule.check(),
        rule.value(),
        actual,
        held,
        held
            ? List.of()
            : members.stream()
                .filter(whom)
                .map(CommitteeMemberView::id)
                .collect(Collectors.toList()));
  }
}
