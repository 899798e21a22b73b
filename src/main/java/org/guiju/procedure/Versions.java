package org.guiju.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the versions of each procedure in order: an open version ends where the next begins, and
 * none may overlap.
 */
final class Versions {

  private final Problems problems;

  Versions(Problems problems) {
    this.problems = problems;
  }

  List<Procedure> close(List<Procedure> all) {
    var byId = new LinkedHashMap<String, List<Procedure>>();
    all.forEach(p -> byId.computeIfAbsent(p.id(), id -> new ArrayList<>()).add(p));
    var closed = new ArrayList<Procedure>();
    byId.values()
        .forEach(
            versions -> {
              versions.sort(Comparator.comparing(Procedure::effectiveFrom));
              for (int i = 0; i < versions.size(); i++) {
                closed.add(
                    close(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null));
              }
            });
    refuseAmbiguity(byId);
    return List.copyOf(closed);
  }

  private Procedure close(Procedure version, @Nullable Procedure next) {
    var at = problems.at(version, new At(version.origin(), 1));
    var to = version.effectiveTo();
    if (to != null && !to.isAfter(version.effectiveFrom())) {
      problems.add(at, "%s ends before it begins", version.ref());
    }
    if (next == null) {
      return version;
    }
    if (to != null
        ? to.isAfter(next.effectiveFrom())
        : !next.effectiveFrom().isAfter(version.effectiveFrom())) {
      problems.add(
          problems.at(next, at),
          "the effective dates of %s overlap those of %s in %s",
          next.ref(),
          version.ref(),
          at);
    }
    return to == null ? version.until(next.effectiveFrom()) : version;
  }

  /** Two procedures that claim the same projects would leave the choice to chance. */
  private void refuseAmbiguity(Map<String, List<Procedure>> byId) {
    var claims = new LinkedHashMap<String, Procedure>();
    byId.values().stream()
        .map(List::getFirst)
        .filter(p -> !p.isOfRegister())
        .forEach(
            p -> {
              for (var claim : claims(p)) {
                var other = claims.putIfAbsent(claim, p);
                if (other != null) {
                  problems.add(
                      problems.at(p, new At(p.origin(), 1)),
                      "%s is for the same projects as %s; say in appliesTo whose projects it is for",
                      p.id(),
                      other.id());
                }
              }
            });
  }

  private static List<String> claims(Procedure p) {
    var subject = p.kind() + " " + p.nature() + " ";
    if (p.appliesTo().everybody()) {
      return List.of(subject + "everybody");
    }
    var claims = new ArrayList<String>();
    p.appliesTo().regions().forEach(r -> claims.add(subject + "region " + r));
    p.appliesTo().organizations().forEach(o -> claims.add(subject + "organization " + o));
    return claims;
  }

  /** The version in force on a day among versions in order; null where none is. */
  static @Nullable Procedure on(List<Procedure> versions, LocalDate day, boolean firstBefore) {
    Procedure found = versions.stream().filter(v -> v.inForceOn(day)).findFirst().orElse(null);
    return found == null && firstBefore && day.isBefore(versions.getFirst().effectiveFrom())
        ? versions.getFirst()
        : found;
  }
}
