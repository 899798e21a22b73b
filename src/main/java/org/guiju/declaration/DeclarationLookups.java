package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;

/** The questions to the stored rows that imports ask. */
@ApplicationScoped
public class DeclarationLookups {

  private final Jdbc jdbc;

  DeclarationLookups(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** The declaration with an id in another system. */
  public Optional<UUID> byExternalId(String system, String value) {
    return Optional.ofNullable(byExternalIds(system, List.of(value)).get(value));
  }

  /** The declarations with ids in another system, by those ids. */
  public Map<String, UUID> byExternalIds(String system, Collection<String> values) {
    Map<String, UUID> found = new HashMap<>();
    if (!values.isEmpty()) {
      jdbc.stream(
          // As a join: H2 would go through all ids of the system for external_id = any(?).
          "select e.external_id, e.declaration_id from unnest(cast(? as varchar array)) as k (id)"
              + " join declaration_external e on e.system = ? and e.external_id = k.id",
          p -> p.texts(Set.copyOf(values)).text(system),
          row -> found.put(row.text("external_id"), row.uuid("declaration_id")));
    }
    return found;
  }
}
