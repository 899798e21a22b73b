package org.guiju.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;

/** Derives the rows of classifications from their histories. */
@ApplicationScoped
class ClassificationProjector implements Projector {

  static final String TYPE = "CLASSIFICATION";

  private final ClassificationRows rows;
  private final ClassificationCache cache;

  ClassificationProjector(ClassificationRows rows, ClassificationCache cache) {
    this.rows = rows;
    this.cache = cache;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<ClassificationRows.Current> current = new ArrayList<>(changed.size());
    Map<UUID, List<ClassificationPeriod>> periods = LinkedHashMap.newLinkedHashMap(changed.size());
    for (Stream stream : changed) {
      ClassificationFacts first = stream.recorded().getFirst().payload(ClassificationFacts.class);
      current.add(
          new ClassificationRows.Current(
              stream.id(),
              first.scheme(),
              first.code(),
              stream.version(),
              stream.last().recordedAt()));
      periods.put(stream.id(), ClassificationPeriod.fold(stream.effective()));
    }
    rows.replace(current, periods);
    rows.raiseTableVersion();
    cache.changedHere();
  }

  @Override
  public void clear() {
    rows.clear();
    rows.raiseTableVersion();
    cache.changedHere();
  }
}
