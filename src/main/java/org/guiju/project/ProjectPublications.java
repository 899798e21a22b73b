package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.standard.Publication;
import org.guiju.standard.StandardEditions;
import org.jspecify.annotations.Nullable;

/** Lets editions follow what the publications of their projects say. */
@ApplicationScoped
class ProjectPublications {

  private static final Text NUMBER_MISSING =
      new Text(
          "已发布的标准须有编号：请填写标准编号 number，国际标准亦可填写 reference。",
          "A published standard bears a number: give it as number, or as the reference of an"
              + " international project.");

  private final StandardEditions editions;

  ProjectPublications(StandardEditions editions) {
    this.editions = editions;
  }

  /**
   * The edition of a project as its publication says now, where it said something else before.
   *
   * @param before null where there was none
   * @param after null where there is none any more
   * @throws DomainException CONFLICT NUMBER_MISSING where what is published would bear no number,
   *     by which nobody could find or cite it; EDITION_TO_COME where another one of its family
   *     waits
   */
  void follow(Work work, Stream stream, @Nullable Publication before, @Nullable Publication after) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (after != null && after.numbers().isEmpty()) {
      throw DomainException.conflict("NUMBER_MISSING", NUMBER_MISSING);
    }
    if (after != null && stream.last().sourceKey() == null) {
      editions.awaitTurn(after);
    }
    if (before == null && after != null) {
      // Predecessors that this same work published are found only once they are written.
      if (after.replaces().stream()
          .anyMatch(n -> work.claimant(ProjectCommands.NUMBER_CLAIM + n) != null)) {
        work.commit();
      }
      editions.publish(work, after, null, null);
    } else {
      if (after != null) {
        requireNoneToCome(before, after, stream.id());
      }
      if (work.isPending() && before != null) {
        work.commit();
      }
      editions.republish(work, stream.id(), after);
    }
  }

  /** A publication that is put right may not come to overlap with another of its family either. */
  private void requireNoneToCome(@Nullable Publication before, Publication after, UUID project) {
    boolean same =
        before != null
            && before.numbers().equals(after.numbers())
            && before.issueDate().equals(after.issueDate())
            && before.inForceFrom().equals(after.inForceFrom());
    if (!same) {
      editions.toCome(after, project).stream()
          .findFirst()
          .ifPresent(
              other -> {
                throw DomainException.conflict(
                    "EDITION_TO_COME", ProjectGuards.EDITION_TO_COME.with(other));
              });
    }
  }
}
