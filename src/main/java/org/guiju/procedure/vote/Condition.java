package org.guiju.procedure.vote;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold of a count; it can be asked and written down. */
sealed interface Condition permits Comparison, Condition.Stated, Condition.All, Condition.Any {

  boolean holds(VoteCount count);

  /** As a text; with the numbers put in where a count is given. */
  String written(@Nullable VoteCount count);

  /** Something was stated. */
  record Stated(String name) implements Condition {

    @Override
    public boolean holds(VoteCount count) {
      return count.statements().contains(name);
    }

    @Override
    public String written(@Nullable VoteCount count) {
      return name;
    }
  }

  /** Every one holds. */
  record All(List<Condition> parts) implements Condition {

    @Override
    public boolean holds(VoteCount count) {
      return parts.stream().allMatch(part -> part.holds(count));
    }

    @Override
    public String written(@Nullable VoteCount count) {
      return parts.stream()
          .map(part -> part instanceof Any ? "(" + part.written(count) + ")" : part.written(count))
          .collect(Collectors.joining(" && "));
    }
  }

  /** One of them holds. */
  record Any(List<Condition> parts) implements Condition {

    @Override
    public boolean holds(VoteCount count) {
      return parts.stream().anyMatch(part -> part.holds(count));
    }

    @Override
    public String written(@Nullable VoteCount count) {
      return parts.stream().map(part -> part.written(count)).collect(Collectors.joining(" || "));
    }
  }
}
