package org.guiju.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.Payload;
import org.jspecify.annotations.Nullable;

/** What became of a target with a version of its document. */
@Schema(
    name = "TargetChange",
    description = "What became of a target with a version of its document.")
record TargetChange(
    @Schema(description = "Number of the version.") int version,
    @Schema(description = "First day of the version; null of a file without a date.")
        @Nullable LocalDate effectiveOn,
    @Schema(description = "Why.") @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Nullable String basis,
    @Schema(description = "The event that says so; null of a file.") @Nullable UUID event,
    What what,
    @Schema(description = "What is different; empty of ADDED and REMOVED.") List<Field> fields) {

  /** What became of it. */
  @Schema(name = "TargetChangeKind", description = "What became of a target.")
  enum What {
    /** It is in this version and was not in the one before. */
    ADDED,
    /** It says something else than before. */
    CHANGED,
    /** It is no longer there. */
    REMOVED
  }

  /** One member of the definition that differs. */
  @Schema(name = "TargetFieldChange", description = "One member of the definition that differs.")
  record Field(
      @Schema(description = "Name of the member.", examples = "value") String field,
      @Schema(description = "What it was; null where it was absent.", implementation = Object.class)
          @Nullable JsonNode from,
      @Schema(description = "What it is; null where it is absent.", implementation = Object.class)
          @Nullable JsonNode to) {}

  /** The changes of a target over the versions of its document, oldest first. */
  static List<TargetChange> of(List<ProgrammeVersion> versions, String target) {
    List<TargetChange> changes = new ArrayList<>();
    ObjectNode before = null;
    for (ProgrammeVersion version : versions) {
      ObjectNode now = target(version, target);
      if (before == null && now != null) {
        changes.add(change(version, What.ADDED, List.of()));
      } else if (before != null && now == null) {
        changes.add(change(version, What.REMOVED, List.of()));
      } else if (before != null && now != null) {
        List<Field> fields = fields(before, now);
        if (!fields.isEmpty()) {
          changes.add(change(version, What.CHANGED, fields));
        }
      }
      before = now;
    }
    return changes;
  }

  private static TargetChange change(ProgrammeVersion version, What what, List<Field> fields) {
    return new TargetChange(
        version.number(),
        version.from(),
        version.reason(),
        version.basis(),
        version.event(),
        what,
        fields);
  }

  /** The target with what it takes from its document, in canonical form. */
  private static @Nullable ObjectNode target(ProgrammeVersion version, String id) {
    ObjectNode document =
        Payload.read(ProgrammeEvents.canonical(version.definition()), ObjectNode.class);
    String own = version.programme().target(id).map(Target::id).orElse(null);
    for (JsonNode target : document.path("targets")) {
      if (target.path("id").asText().equals(own)) {
        ObjectNode whole = (ObjectNode) target;
        for (String inherited : List.of("windowStart", "deadline")) {
          if (!whole.has(inherited)) {
            whole.set(inherited, document.get(inherited));
          }
        }
        return whole;
      }
    }
    return null;
  }

  private static List<Field> fields(ObjectNode before, ObjectNode now) {
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    List<Field> fields = new ArrayList<>();
    for (String name : names) {
      JsonNode from = before.get(name);
      JsonNode to = now.get(name);
      if (!same(from, to)) {
        fields.add(new Field(name, from, to));
      }
    }
    return fields;
  }

  private static boolean same(@Nullable JsonNode a, @Nullable JsonNode b) {
    JsonNode nothing = JsonNodeFactory.instance.nullNode();
    JsonNode one = a == null ? nothing : a;
    JsonNode other = b == null ? nothing : b;
    return one.isNumber() && other.isNumber()
        ? one.decimalValue().compareTo(other.decimalValue()) == 0
        : one.equals(other);
  }
}
