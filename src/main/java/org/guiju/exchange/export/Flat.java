package org.guiju.exchange.export;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list as a row. The columns are the fields of the JSON, in its order: those of an
 * object within it with both names ({@code about.id}), the members of a list in one cell with
 * {@code |} between them, those of a map as {@code key:value}. What is deeper stays JSON. They
 * follow from the type alone, so that all rows have the same, whatever is absent.
 */
final class Flat {

  private static final String BETWEEN = "|";

  private final ObjectMapper mapper;
  private final List<Column> columns = new ArrayList<>();

  private record Column(String name, Function<Object, @Nullable Object> value) {}

  Flat(ObjectMapper mapper, Class<?> type) {
    this.mapper = mapper;
    add("", List.of(), mapper.constructType(type));
  }

  /** Of items that are maps, with these keys. */
  Flat(ObjectMapper mapper, List<String> members) {
    this.mapper = mapper;
    members.forEach(name -> columns.add(new Column(name, item -> ((Map<?, ?>) item).get(name))));
  }

  private void add(String prefix, List<AnnotatedMember> path, JavaType type) {
    BeanDescription fields = mapper.getSerializationConfig().introspect(type);
    for (BeanPropertyDefinition field : fields.findProperties()) {
      AnnotatedMember accessor = field.getAccessor();
      if (accessor == null) {
        continue;
      }
      accessor.fixAccess(true);
      List<AnnotatedMember> further = new ArrayList<>(path);
      further.add(accessor);
      if (accessor.getRawType().isRecord()) {
        add(prefix + field.getName() + ".", further, accessor.getType());
      } else {
        columns.add(new Column(prefix + field.getName(), item -> value(item, further)));
      }
    }
  }

  private static @Nullable Object value(Object item, List<AnnotatedMember> path) {
    Object value = item;
    for (AnnotatedMember step : path) {
      if (value == null) {
        return null;
      }
      value = step.getValue(value);
    }
    return value;
  }

  /** Names of the columns. */
  List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /** The cells of an item: texts, numbers, days, booleans or null. */
  List<@Nullable Object> row(Object item) {
    List<@Nullable Object> cells = new ArrayList<>(columns.size());
    for (Column column : columns) {
      cells.add(cell(column.value().apply(item)));
    }
    return cells;
  }

  private @Nullable Object cell(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Number number -> number;
      case Boolean flag -> flag;
      case LocalDate day -> day;
      case Collection<?> many -> many.stream().map(this::text).collect(Collectors.joining(BETWEEN));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> text(entry.getKey()) + ":" + text(entry.getValue()))
              .collect(Collectors.joining(BETWEEN));
      default -> text(value);
    };
  }

  /** What the JSON has, without quotes. */
  private String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    JsonNode json = mapper.valueToTree(value);
    return json.isValueNode() ? json.asText() : json.toString();
  }
}
