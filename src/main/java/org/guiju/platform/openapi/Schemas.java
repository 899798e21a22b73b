package org.guiju.platform.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.guiju.platform.http.MergePatch;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says of every field whether it is always there: a component of a record is, unless it is
 * {@code @Nullable}. Writes dates, moments and ids where they are used instead of by reference, and
 * leaves out what nothing refers to.
 */
final class Schemas {

  private static final String PREFIX = "#/components/schemas/";
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName INCLUDE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
  private static final DotName SCHEMA =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
  private static final Set<String> CONTAINERS =
      Set.of("java.util.List", "java.util.Set", "java.util.Map", "java.util.Collection");
  private static final Map<String, String> SCALARS =
      Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date");

  private final OpenAPI api;
  private final Map<String, ClassInfo> records = new HashMap<>();
  private final Map<String, Schema> schemas;

  Schemas(OpenAPI api, IndexView index) {
    this.api = api;
    this.schemas =
        new TreeMap<>(Optional.ofNullable(api.getComponents().getSchemas()).orElse(Map.of()));
    Set<String> ambiguous = new HashSet<>();
    for (ClassInfo type : index.getKnownClasses()) {
      if (type.isRecord() && type.name().toString().startsWith("org.guiju.")) {
        String name = name(type);
        ClassInfo other = records.put(name, type);
        if (other != null && !other.name().equals(type.name())) {
          ambiguous.add(name);
        }
      }
    }
    ambiguous.forEach(records::remove);
  }

  void complete() {
    schemas.forEach(this::require);
    patches().forEach(this::loosen);
    everySchema(this::inline);
    SCALARS.keySet().forEach(schemas::remove);
    api.getComponents().setSchemas(new LinkedHashMap<>(schemas));
    dropUnused();
  }

  private static String name(ClassInfo type) {
    AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
    return schema != null && schema.value("name") != null
        ? schema.value("name").asString()
        : type.simpleName();
  }

  private void require(String name, Schema schema) {
    if (isPage(name, schema)) {
      schema.setRequired(List.of("items"));
      return;
    }
    ClassInfo type = records.get(name);
    if (type == null || schema.getProperties() == null) {
      return;
    }
    List<String> required = new ArrayList<>();
    for (RecordComponentInfo component : type.recordComponents()) {
      if (schema.getProperties().containsKey(component.name())
          && !nullable(component)
          && !leftOut(type, component)) {
        required.add(component.name());
      }
    }
    schema.setRequired(required.isEmpty() ? null : required);
  }

  private static boolean isPage(String name, Schema schema) {
    return name.startsWith("Page")
        && schema.getProperties() != null
        && schema.getProperties().containsKey("next");
  }

  /** Whether it is not written where it is empty. */
  private static boolean leftOut(ClassInfo type, RecordComponentInfo component) {
    FieldInfo field = type.field(component.name());
    AnnotationInstance include =
        Optional.ofNullable(field == null ? null : field.annotation(INCLUDE))
            .orElse(type.declaredAnnotation(INCLUDE));
    return include != null
        && include.value() != null
        && include.value().asEnum().equals("NON_EMPTY")
        && CONTAINERS.contains(component.type().name().toString());
  }

  private static boolean nullable(RecordComponentInfo component) {
    return component.type().hasAnnotation(NULLABLE)
        || component.type().name().toString().equals("java.util.Optional");
  }

  /** Names of what is the body of a merge patch. */
  private Set<String> patches() {
    Set<String> names = new HashSet<>();
    everyOperation(
        operation -> {
          if (operation.getRequestBody() != null
              && operation.getRequestBody().getContent() != null
              && operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE)
                  != null) {
            Schema schema =
                operation
                    .getRequestBody()
                    .getContent()
                    .getMediaType(MergePatch.MEDIA_TYPE)
                    .getSchema();
            if (schema != null && schema.getRef() != null) {
              names.add(schema.getRef().substring(PREFIX.length()));
            }
          }
        });
    return names;
  }

  /** In a merge patch every field may be absent, and those that may be taken away may be null. */
  private void loosen(String name) {
    Schema schema = schemas.get(name);
    ClassInfo type = records.get(name);
    if (schema == null || schema.getProperties() == null) {
      return;
    }
    schema.setRequired(null);
    schema.setMinProperties(null);
    schema
        .getProperties()
        .forEach(
            (field, property) -> {
              boolean removable =
                  type != null
                      && type.recordComponent(field) != null
                      && nullable(type.recordComponent(field));
              inline(property);
              if (removable && property.getRef() == null && property.getType() != null) {
                property.addType(Schema.SchemaType.NULL);
              }
            });
  }

  private void inline(Schema schema) {
    String ref = schema.getRef();
    String format = ref == null ? null : SCALARS.get(ref.substring(ref.lastIndexOf('/') + 1));
    if (format != null) {
      schema.setRef(null);
      schema.setType(List.of(Schema.SchemaType.STRING));
      schema.setFormat(format);
    }
    if ("uuid".equals(schema.getFormat())) {
      // The format says it; of a parameter that can be repeated a pattern would come beside it.
      schema.setPattern(null);
    }
  }

  private void dropUnused() {
    Set<String> used = new HashSet<>();
    int before;
    do {
      before = used.size();
      everySchema(
          schema -> {
            if (schema.getRef() != null) {
              used.add(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
            }
          });
      schemas.keySet().retainAll(used);
      api.getComponents().setSchemas(new LinkedHashMap<>(schemas));
    } while (used.size() > before && schemas.keySet().retainAll(used));
  }

  private void everyOperation(Consumer<Operation> action) {
    if (api.getPaths() != null) {
      api.getPaths()
          .getPathItems()
          .values()
          .forEach(path -> path.getOperations().values().forEach(action));
    }
  }

  private void everySchema(Consumer<Schema> action) {
    everyOperation(
        operation -> {
          Optional.ofNullable(operation.getParameters())
              .orElse(List.of())
              .forEach(parameter -> visit(parameter.getSchema(), action));
          if (operation.getRequestBody() != null) {
            visit(operation.getRequestBody().getContent(), action);
          }
          operation
              .getResponses()
              .getAPIResponses()
              .values()
              .forEach(r -> visit(r.getContent(), action));
        });
    if (api.getComponents().getResponses() != null) {
      api.getComponents().getResponses().values().forEach(r -> visit(r.getContent(), action));
    }
    schemas.values().forEach(schema -> visit(schema, action));
  }

  private static void visit(@Nullable Content content, Consumer<Schema> action) {
    if (content != null) {
      content.getMediaTypes().values().forEach(media -> visit(media.getSchema(), action));
    }
  }

  private static void visit(@Nullable Schema schema, Consumer<Schema> action) {
    if (schema == null) {
      return;
    }
    action.accept(schema);
    visit(schema.getItems(), action);
    visit(schema.getAdditionalPropertiesSchema(), action);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(property -> visit(property, action));
    }
    for (List<Schema> all : parts(schema)) {
      all.forEach(part -> visit(part, action));
    }
  }

  private static List<List<Schema>> parts(Schema schema) {
    return List.of(
        Optional.ofNullable(schema.getAllOf()).orElse(List.of()),
        Optional.ofNullable(schema.getAnyOf()).orElse(List.of()),
        Optional.ofNullable(schema.getOneOf()).orElse(List.of()));
  }
}
