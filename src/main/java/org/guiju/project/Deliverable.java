package org.guiju.project;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.identifier.International;
import org.jspecify.annotations.Nullable;

/**
 * The deliverables of ISO and IEC that are reviewed, each after a time of its own (ISO/IEC
 * Directives, Part 1, 2.9). The names are those of the conditions in the procedures' data.
 */
enum Deliverable {
  INTERNATIONAL_STANDARD("IS"),
  TECHNICAL_SPECIFICATION("TS"),
  PUBLICLY_AVAILABLE_SPECIFICATION("PAS");

  private final String type;

  Deliverable(String type) {
    this.type = type;
  }

  /**
   * What a work item is, by its numbers or else by its reference: an International Standard where
   * neither can be read; empty for a deliverable that is not reviewed, such as a Technical Report.
   */
  static Optional<Deliverable> of(List<String> numbers, @Nullable String reference) {
    String type =
        Stream.concat(numbers.stream(), Stream.ofNullable(reference))
            .flatMap(text -> type(text).stream())
            .findFirst()
            .orElse(INTERNATIONAL_STANDARD.type);
    return Arrays.stream(values()).filter(d -> d.type.equals(type)).findFirst();
  }

  private static Optional<String> type(String number) {
    return Identifiers.parse(number) instanceof Identifier read
        ? Optional.ofNullable(read.international()).map(International::type)
        : Optional.empty();
  }
}
