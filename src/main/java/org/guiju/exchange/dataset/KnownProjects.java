package org.guiju.exchange.dataset;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.project.ProjectLookups;
import org.jspecify.annotations.Nullable;

/**
 * The projects that the rows of a chunk name by their ids in another system, with their histories
 * loaded at once.
 */
final class KnownProjects {

  private static final String TYPE = "PROJECT";

  private final Work work;
  private final Map<String, UUID> byExternalId;

  KnownProjects(Work work, ProjectLookups lookups, String system, Collection<String> values) {
    this.work = work;
    this.byExternalId = new HashMap<>(lookups.byExternalIds(system, values));
    work.openAll(TYPE, byExternalId.values());
  }

  /** The project with that id, whether it was there or an earlier row of the chunk made it. */
  @Nullable Stream find(String externalId) {
    UUID id = byExternalId.get(externalId);
    Stream stream = id == null ? null : work.open(new Ref(TYPE, id));
    return stream == null || stream.isEmpty() ? null : stream;
  }

  /** Notes a project that a row made. */
  Stream add(String externalId, Stream stream) {
    byExternalId.put(externalId, stream.id());
    return stream;
  }
}
