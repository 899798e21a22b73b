package org.guiju.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guiju.counting.EvidenceView;

/** Holds two lists of evidence against each other, row by row. */
final class EvidenceComparison {

  /** What a subject is called and when that was learned is not what was counted. */
  private static final Set<String> ASIDE =
      Set.of("number", "titleZh", "titleEn", "link", "recordedAt");

  /** What reports that were frozen by an earlier release do not tell. */
  private static final Set<String> LATER = Set.of("fits", "adoptedBy", "type", "party");

  private static final Comparator<DifferenceItem> ORDER =
      Comparator.<DifferenceItem, String>comparing(item -> item.row().date().toString())
          .thenComparing(item -> item.row().subjectId().toString())
          .thenComparing(item -> item.row().occurrence());

  private final ObjectMapper mapper;

  EvidenceComparison(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  private record Key(String type, UUID subject, String occurrence) {

    static Key of(EvidenceView row) {
      return new Key(row.subjectType(), row.subjectId(), row.occurrence());
    }
  }

  /** What differs, without causes, in the order of day, subject and occurrence. */
  List<DifferenceItem> compare(List<EvidenceView> before, List<EvidenceView> after) {
    Map<Key, EvidenceView> left = new LinkedHashMap<>();
    before.forEach(row -> left.put(Key.of(row), row));
    List<DifferenceItem> items = new ArrayList<>();
    for (EvidenceView row : after) {
      EvidenceView old = left.remove(Key.of(row));
      if (old == null) {
        items.add(new DifferenceItem(DifferenceItem.What.ADDED, null, row, List.of(), List.of()));
      } else {
        List<String> fields = fields(old, row);
        if (!fields.isEmpty()) {
          items.add(new DifferenceItem(DifferenceItem.What.CHANGED, old, row, fields, List.of()));
        }
      }
    }
    left.values()
        .forEach(
            row ->
                items.add(
                    new DifferenceItem(
                        DifferenceItem.What.REMOVED, row, null, List.of(), List.of())));
    items.sort(ORDER);
    return items;
  }

  private List<String> fields(EvidenceView old, EvidenceView now) {
    ObjectNode one = mapper.valueToTree(old);
    ObjectNode other = mapper.valueToTree(now);
    Set<String> names = new TreeSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    names.removeAll(ASIDE);
    names.removeIf(
        name ->
            same(one.path(name), other.path(name))
                || (LATER.contains(name) && (lacks(one.path(name)) || lacks(other.path(name)))));
    return List.copyOf(names);
  }

  private static boolean lacks(JsonNode value) {
    return value.isNull() || value.isMissingNode();
  }

  private static boolean same(JsonNode a, JsonNode b) {
    boolean nothing = lacks(a) && lacks(b);
    return nothing
        || (a.isNumber() && b.isNumber()
            ? a.decimalValue().compareTo(b.decimalValue()) == 0
            : a.equals(b));
  }
}
