package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.organization.CommitteeMemberView;
import org.guiju.organization.CommitteeMembers;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.VoteRule;

/** Says who votes when a ballot opens, and who stands aside. */
@ApplicationScoped
class Opening {

  private static final Text FROM_COMMITTEE =
      new Text("技术委员会当日没有委员。", "The committee has no members on that day.");
  private static final Text BY_NAME =
      new Text("此规则须列出审查组专家。", "By this rule the experts are to be listed.");

  private final CommitteeMembers members;

  Opening(CommitteeMembers members) {
    this.members = members;
  }

  /**
   * The voters of the day.
   *
   * @throws DomainException INVALID where nobody, or too few, could vote
   */
  List<Voter> voters(
      BallotEvents.Announced ballot, VoteRule rule, BallotSubject.Matter matter, LocalDate on) {
    List<Voter> all =
        eligible(ballot, rule, on).stream().map(v -> judged(v, ballot.drafters(), matter)).toList();
    if (all.isEmpty() && !BallotRules.isDecision(rule)) {
      throw DomainException.invalid(
          "/experts",
          "NO_VOTERS",
          BallotRules.electorate(rule) == BallotRules.Electorate.EXPERTS
              ? BY_NAME
              : FROM_COMMITTEE);
    }
    long entitled = all.stream().filter(Voter::mayVote).count();
    if (entitled < rule.minimumExperts()) {
      throw DomainException.invalid(
          "/experts",
          "EXPERTS_TOO_FEW",
          new Text(
                  "除回避者外只有 %d 名专家，至少须 %d 名。",
                  "Without those recused there are %d experts; %d are needed at least.")
              .with(entitled, rule.minimumExperts()));
    }
    return all;
  }

  private List<Voter> eligible(BallotEvents.Announced ballot, VoteRule rule, LocalDate on) {
    BallotRules.Electorate electorate = BallotRules.electorate(rule);
    List<Voter> experts = ballot.experts();
    if (experts != null) {
      boolean allowed =
          electorate == BallotRules.Electorate.EXPERTS || electorate == BallotRules.Electorate.ANY;
      if (!allowed) {
        throw DomainException.invalid(
            "/experts",
            "MEMBERS_VOTE",
            new Text("按此规则由委员表决，不能另列专家。", "By this rule the members of the committee vote."));
      }
      return experts;
    }
    if (electorate == BallotRules.Electorate.EXPERTS || ballot.committee() == null) {
      return List.of();
    }
    boolean bodies = electorate == BallotRules.Electorate.NATIONAL_BODIES;
    return members.on(ballot.committee(), on).stream()
        .filter(m -> m.role().isNationalBody() == bodies)
        .map(Opening::voter)
        .toList();
  }

  private static Voter voter(CommitteeMemberView m) {
    return new Voter(
        m.id(),
        m.nameZh(),
        m.nameEn(),
        m.organization(),
        m.nationalBody(),
        m.role(),
        m.account(),
        null);
  }

  private static Voter judged(Voter voter, Set<String> named, BallotSubject.Matter matter) {
    UUID organization = voter.organization();
    boolean body = voter.role() != null && voter.role().isNationalBody();
    if (!body && organization != null && matter.organizations().contains(organization)) {
      return voter.recusedFor(new Voter.Recusal(Voter.Ground.DRAFTING_ORGANIZATION, null));
    }
    Set<String> drafters = named.stream().map(Opening::key).collect(Collectors.toSet());
    Set<String> own = new HashSet<>();
    Stream.of(voter.nameZh(), voter.nameEn(), voter.account())
        .filter(Objects::nonNull)
        .map(Opening::key)
        .forEach(own::add);
    own.retainAll(drafters);
    boolean tookSteps = voter.account() != null && matter.accounts().contains(voter.account());
    return own.isEmpty() && !tookSteps
        ? voter
        : voter.recusedFor(new Voter.Recusal(Voter.Ground.DRAFTER, null));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
