package org.guiju.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Derives things anew whose own history did not change, because something that they rest on did. It
 * is called while that something is derived, and takes its instant.
 */
@ApplicationScoped
public class Reprojection {

  private static final int AT_ONCE = 500;

  private final Ledger ledger;

  Reprojection(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * A thing to be derived anew.
   *
   * @param id the thing
   * @param version the version that its rows were derived from; in a rebuild it has later ones
   *     already
   */
  public record Dependent(UUID id, long version) {}

  /** Derives the things anew in the caller's transaction, a bounded number at a time. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void again(String type, List<Dependent> dependents) {
    for (int from = 0; from < dependents.size(); from += AT_ONCE) {
      Map<UUID, Long> some =
          dependents.subList(from, Math.min(from + AT_ONCE, dependents.size())).stream()
              .collect(Collectors.toMap(Dependent::id, Dependent::version, Math::max));
      List<Stream> streams =
          ledger.readAll(type, some.keySet()).values().stream()
              .map(s -> s.upTo(some.getOrDefault(s.id(), 0L)))
              .toList();
      ledger.project(streams, ledger.recordingAt());
    }
  }
}
