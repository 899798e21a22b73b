package org.guiju.register;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guiju.platform.jdbc.Parameters;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.ListField;
import org.guiju.platform.paging.ListQuery;
import org.guiju.register.Attributes.Asked;
import org.jspecify.annotations.Nullable;

/**
 * What a list of entries asks of their attributes: several values of one are a union, different
 * ones hold together.
 */
final class AttributeFilter {

  private static final String PREFIX = Attributes.PARAMETER + ".";

  private final String register;
  private final Map<Attribute, List<Asked>> asked = new LinkedHashMap<>();

  /** Reads it, or refuses it with MALFORMED. */
  AttributeFilter(String register, Attributes attributes, @Nullable List<String> texts) {
    this.register = register;
    if (texts != null) {
      for (String text : texts) {
        Asked one = attributes.read(text);
        asked.computeIfAbsent(one.attribute(), a -> new ArrayList<>()).add(one);
      }
    }
  }

  /** The attributes as fields of the list, by which it is sorted and counted. */
  static List<ListField> fields(Attributes attributes) {
    return attributes.all().stream().map(AttributeFilter::field).toList();
  }

  private static String name(Attribute attribute) {
    return PREFIX + attribute.name();
  }

  private static ListField field(Attribute attribute) {
    String name = name(attribute);
    ListField field =
        switch (attribute.type()) {
          case NUMBER -> ListField.real(name, "s.number_value");
          case DAY -> ListField.day(name, "s.day_value");
          default -> ListField.text(name, "s.value_key");
        };
    field =
        field
            .orNull()
            .joined(
                "left join entry_attribute s on s.entry_id = p.entry_id and s.register = p.register and s.name = '%s'"
                        .formatted(attribute.name().replace("'", "''"))
                    + " and s.from_on <= p.from_on and s.to_on > p.from_on");
    field = attribute.bounded() ? field.faceted() : field;
    return attribute.many() ? field.several() : field;
  }

  /**
   * Adds the conditions to a query that has none yet. One value of an attribute whose values are
   * not counted leads: the list is read from the index of that value.
   */
  void restrict(ListQuery query, FacetRequest facets) {
    Attribute leader =
        asked.entrySet().stream()
            .filter(it -> it.getValue().size() == 1 && it.getValue().getFirst().value() != null)
            .map(Map.Entry::getKey)
            .filter(attribute -> !facets.asks(name(attribute)))
            .findFirst()
            .orElse(null);
    if (leader != null) {
      lead(query, leader);
    }
    asked.forEach(
        (attribute, ones) -> {
          if (!attribute.equals(leader)) {
            query.matching(
                name(attribute),
                ones.stream().map(AttributeFilter::text).toList(),
                "p.entry_id in (select a.entry_id from entry_attribute a where a.register = ? and"
                    + " a.name = ? and a.from_on <= ? and a.to_on > ? and "
                    + condition(ones)
                    + ")",
                p -> {
                  p.text(register).text(attribute.name()).date(query.on()).date(query.on());
                  for (Asked one : ones) {
                    bind(p, one);
                  }
                });
          }
        });
  }

  private void lead(ListQuery query, Attribute leader) {
    String key =
        Objects.requireNonNull(Objects.requireNonNull(asked.get(leader)).getFirst().value()).key();
    query.leading(
        AttributePeriods.TABLE,
        "entry_id",
        Map.of("createdAt", "r.created_at"),
        name(leader),
        key,
        "r.register = ? and r.name = ? and r.value_key = ? and r.from_on <= ? and r.to_on > ?",
        p -> p.text(register).text(leader.name()).text(key).date(query.on()).date(query.on()));
  }

  private static String text(Asked one) {
    return one.value() != null ? one.value().key() : one.from() + ".." + one.to();
  }

  private static String condition(List<Asked> ones) {
    return String.join(" or ", ones.stream().map(AttributeFilter::condition).toList())
        .transform(any -> ones.size() == 1 ? any : "(" + any + ")");
  }

  private static String condition(Asked one) {
    if (one.value() != null) {
      return "a.value_key = ?";
    }
    String column =
        one.attribute().type() == Attribute.Type.NUMBER ? "a.number_value" : "a.day_value";
    return "("
        + (one.from() == null ? "" : column + " >= ?")
        + (one.from() == null || one.to() == null ? "" : " and ")
        + (one.to() == null ? "" : column + " <= ?")
        + ")";
  }

  private static void bind(Parameters parameters, Asked one) throws SQLException {
    if (one.value() != null) {
      parameters.text(one.value().key());
    }
    bind(parameters, one.from());
    bind(parameters, one.to());
  }

  private static void bind(Parameters parameters, Attribute.@Nullable Value end)
      throws SQLException {
    if (end != null && end.day() != null) {
      parameters.date(end.day());
    } else if (end != null) {
      parameters.real(end.number());
    }
  }
}
