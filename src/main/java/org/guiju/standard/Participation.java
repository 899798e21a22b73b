package org.guiju.standard;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * An organization's part in a project (参与).
 *
 * @param organization who
 * @param role LEAD (主导) or PARTICIPATE (参与)
 * @param rank place among the drafting organizations, from 1; null where unknown
 * @param evidence document or place that proves it
 */
@Schema(description = "An organization's part in a project (参与).")
public record Participation(
    UUID organization, Role role, @Nullable Integer rank, @Nullable String evidence) {

  /** The responsible organization, else the one that leads; null where neither is known. */
  public static @Nullable UUID answerable(
      @Nullable UUID responsible, List<Participation> participations) {
    return responsible != null
        ? responsible
        : participations.stream()
            .filter(p -> p.role() == Role.LEAD)
            .map(Participation::organization)
            .findFirst()
            .orElse(null);
  }

  /** The responsible organization and all that take part. */
  public static Set<UUID> all(@Nullable UUID responsible, List<Participation> participations) {
    return Stream.concat(
            Stream.ofNullable(responsible),
            participations.stream().map(Participation::organization))
        .collect(Collectors.toSet());
  }
}
