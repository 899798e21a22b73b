package org.guiju.programme;

import java.util.Set;
import org.guiju.counting.Dimension;
import org.guiju.counting.Filter;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;

/** Narrows a filter to one value of an attribute. */
final class Narrowing {

  private Narrowing() {}

  static Filter to(Filter filter, Dimension dimension, String value) {
    return new Filter(
        filter.measure(),
        filter.region(),
        filter.tag(),
        dimension == Dimension.KIND ? Set.of(Kind.valueOf(value)) : filter.kinds(),
        dimension == Dimension.NATURE ? Set.of(Nature.valueOf(value)) : filter.natures(),
        dimension == Dimension.LEVEL ? Set.of(Level.valueOf(value)) : filter.levels(),
        dimension == Dimension.ROLE ? Set.of(Role.valueOf(value)) : filter.roles(),
        dimension == Dimension.WORK_TYPE ? Set.of(WorkType.valueOf(value)) : filter.workTypes(),
        filter.stages(),
        filter.committees(),
        dimension == Dimension.TYPE ? Set.of(value) : filter.types(),
        filter.distinct(),
        filter.also(),
        dimension != Dimension.LEVEL && filter.levelUnknown(),
        filter.without(),
        filter.dated(),
        filter.territory());
  }
}
