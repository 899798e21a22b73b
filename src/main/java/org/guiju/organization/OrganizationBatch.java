package org.guiju.organization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.OrganizationRecorder.Saying;
import org.guiju.organization.OrganizationRows.Reference;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** Rows of an import whose organizations were looked up at once. Rows are applied one after the other. */
public final class OrganizationBatch {

  private final Work work;
  private final OrganizationRecorder recorder;
  private final Map<Key, UUID> byKey = new HashMap<>();
  private final Map<String, Set<UUID>> byName = new HashMap<>();
  private final Set<UUID> known = new HashSet<>();

  private record Key(Reference.Kind kind, String text) {}

  /**
   * What became of a row.
   *
   * @param organization the organization that the row is about
   * @param changed whether the row said anything new
   */
  public record Result(UUID organization, boolean changed) {}

  OrganizationBatch(
      Work work, OrganizationRecorder recorder, OrganizationRows rows, List<OrganizationImport> imports) {
    this.work = work;
    this.recorder = recorder;
    Set<String> texts = new HashSet<>();
    Set<String> names = new HashSet<>();
    Set<UUID> ids = new HashSet<>();
    for (OrganizationImport row : imports) {
      OrganizationDescription said = row.description();
      keys(said).keySet().forEach(key -> texts.add(key.text()));
      if (said.nameZh() != null) {
        names.add(said.nameZh());
      }
      if (row.id() != null) {
        ids.add(row.id());
      }
    }
    rows.references(texts).forEach(r -> byKey.put(new Key(r.kind(), r.text()), r.organization()));
    rows.named(names).forEach((name, found) -> byName.put(name, new HashSet<>(found)));
    ids.addAll(byKey.values());
    byName.values().forEach(ids::addAll);
    known.addAll(rows.current(ids).keySet());
    work.openAll(OrganizationProjector.TYPE, known);
  }

  /**
   * Records what a row says.
   *
   * @throws DomainException INVALID or CONFLICT, after which the row has had no effect; pointers name columns
   */
  public Result apply(OrganizationImport row) {
    OrganizationDescription said = row.description();
    Saying saying = new Saying(row.effectiveOn(), row.reason(), row.basis());
    UUID id = find(row, said);
    Stream stream = id == null ? null : stream(id);
    long before = stream == null ? 0 : stream.version();
    boolean changed;
    if (stream == null) {
      stream = recorder.register(said.toState(), saying);
      changed = true;
    } else {
      changed = !knows(stream, row) && recorder.change(stream, known -> said.over(known), saying);
    }
    if (row.dissolvedOn() != null) {
      try {
        changed |= recorder.dissolve(stream, row.dissolvedOn(), saying);
      } catch (DomainException refused) {
        work.undo(stream, before);
        throw refused;
      }
    }
    remember(stream.id(), said);
    return new Result(stream.id(), changed);
  }

  /**
   * Whether a row without a day says what was so on some day. It cannot be meant as a return to that: then the same
   * file, imported again, would undo what was recorded in between.
   */
  private boolean knows(Stream stream, OrganizationImport row) {
    OrganizationDescription said = row.description();
    return row.effectiveOn() == null
        && recorder.standing(stream).stream()
            .map(period -> OrganizationDescription.of(period.state()))
            .anyMatch(known -> said.over(known).toState().equals(known.toState()));
  }

  private Stream stream(UUID id) {
    return work.open(new org.guiju.ledger.Ref(OrganizationProjector.TYPE, id));
  }

  private @Nullable UUID find(OrganizationImport row, OrganizationDescription said) {
    UUID found = null;
    if (row.id() != null) {
      if (!known.contains(row.id())) {
        throw DomainException.invalid(
            "/id", "ORGANIZATION_UNKNOWN", new Text("没有这个单位。", "There is no such organization."));
      }
      found = row.id();
    }
    for (Map.Entry<Key, String> key : keys(said).entrySet()) {
      UUID owner = byKey.get(key.getKey());
      if (owner != null && found != null && !owner.equals(found)) {
        throw OrganizationRecorder.taken(key.getValue(), "ORGANIZATION_KEYS", owner);
      }
      found = owner == null ? found : owner;
    }
    return found == null && said.nameZh() != null ? named(said) : found;
  }

  /** The one organization of the name that can be meant: another USCC is another organization. */
  private @Nullable UUID named(OrganizationDescription said) {
    List<UUID> meant =
        byName.getOrDefault(String.valueOf(said.nameZh()), Set.of()).stream()
            .filter(id -> said.uscc() == null || recorder.standing(stream(id)).getLast().state().uscc() == null)
            .toList();
    if (meant.size() > 1) {
      throw DomainException.invalid(
          "/nameZh",
          "NAME_AMBIGUOUS",
          new Text("有多个单位使用此名称；请给出统一社会信用代码或标识。", "Several organizations have the name; give the USCC or an id."));
    }
    return meant.isEmpty() ? null : meant.getFirst();
  }

  private void remember(UUID id, OrganizationDescription said) {
    known.add(id);
    keys(said).keySet().forEach(key -> byKey.put(key, id));
    if (said.nameZh() != null) {
      byName.computeIfAbsent(said.nameZh(), name -> new HashSet<>()).add(id);
    }
  }

  /** What names one organization only, with the column it stands in. */
  private static Map<Key, String> keys(OrganizationDescription said) {
    Map<Key, String> keys = new LinkedHashMap<>();
    if (said.uscc() != null) {
      keys.put(new Key(Reference.Kind.USCC, said.uscc()), "/uscc");
    }
    said.externalIds()
        .forEach((system, id) -> keys.put(new Key(Reference.Kind.EXTERNAL, system + ":" + id), "/externalIds"));
    return keys;
  }
}
