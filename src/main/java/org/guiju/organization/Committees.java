package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.platform.time.LegalDay;

/** What other rooms ask of committees. Codes are read in any spelling. */
@ApplicationScoped
public class Committees {

  static final Text NAME = new Text("技术委员会", "committee");

  private final CommitteeRows rows;
  private final LegalDay legalDay;

  Committees(CommitteeRows rows, LegalDay legalDay) {
    this.rows = rows;
    this.legalDay = legalDay;
  }

  /** The committee of that code on the day, if there is one. */
  public Optional<CommitteeView> byCode(String code, LocalDate on) {
    return CommitteeCodes.normalize(code)
        .flatMap(
            plain -> rows.find(List.of(CommitteeCodes.ref(plain).id()), on).stream().findFirst());
  }

  /**
   * The committees of these codes on the day, by the code as it was given; unknown ones are absent.
   */
  public Map<String, CommitteeView> byCodes(Collection<String> codes, LocalDate on) {
    Map<String, UUID> ids = ids(codes);
    Map<UUID, CommitteeView> found =
        rows.find(new HashSet<>(ids.values()), on).stream()
            .collect(Collectors.toMap(CommitteeView::id, view -> view));
    Map<String, CommitteeView> views = HashMap.newHashMap(found.size());
    ids.forEach(
        (code, id) -> {
          CommitteeView view = found.get(id);
          if (view != null) {
            views.put(code, view);
          }
        });
    return views;
  }

  /** Those of the codes, as they were given, that name a committee. */
  public Set<String> existing(Collection<String> codes) {
    Map<String, UUID> ids = ids(codes);
    Set<UUID> known = new HashSet<>(rows.existing(new HashSet<>(ids.values())));
    return ids.keySet().stream()
        .filter(code -> known.contains(ids.get(code)))
        .collect(Collectors.toSet());
  }

  /**
   * Records the committee, and the ones above it, as known by their codes only, unless they are
   * known.
   *
   * @return the code in its one spelling
   * @throws DomainException INVALID where the text cannot be a code
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public String ensure(Work work, String code) {
    return ensureAll(work, Set.of(code)).values().iterator().next();
  }

  /**
   * The same for many codes in one query: the codes in their one spelling, by the code as it was
   * given.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, String> ensureAll(Work work, Collection<String> codes) {
    Map<String, String> plain = HashMap.newHashMap(codes.size());
    Set<String> all = new HashSet<>();
    for (String code : codes) {
      String one =
          CommitteeCodes.normalize(code)
              .orElseThrow(() -> DomainException.invalid(List.of(wrongCode("/committee"))));
      plain.put(code, one);
      for (String at = one; at != null; at = CommitteeCodes.parent(at)) {
        all.add(at);
      }
    }
    work.openAll(
        CommitteeCodes.TYPE, all.stream().map(code -> CommitteeCodes.ref(code).id()).toList());
    CommitteeRecorder recorder = new CommitteeRecorder(work, legalDay.today(), id -> false);
    all.forEach(code -> CommitteeBatch.ensure(work, recorder, code));
    return plain;
  }

  static UUID idOf(CommitteeMemberView member) {
    return CommitteeCodes.ref(member.committee()).id();
  }

  static Violation wrongCode(String pointer) {
    return new Violation(
        pointer,
        "COMMITTEE_CODE",
        new Text(
            "技术委员会编号应写作 SAC/TC 28、SAC/TC 28/SC 7、ISO/TC 262 等，至多 80 个字符。",
            "A committee's code is written as SAC/TC 28, SAC/TC 28/SC 7 or ISO/TC 262, with 80 characters at most."));
  }

  private static Map<String, UUID> ids(Collection<String> codes) {
    Map<String, UUID> ids = HashMap.newHashMap(codes.size());
    for (String code : codes) {
      CommitteeCodes.normalize(code)
          .ifPresent(plain -> ids.put(code, CommitteeCodes.ref(plain).id()));
    }
    return ids;
  }
}
