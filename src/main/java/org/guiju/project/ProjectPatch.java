package org.guiju.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.standard.Adoption;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** What a merge patch of a project may hold: descriptive fields, null to take one away. */
@Schema(
    description = "A JSON merge patch of a project's descriptive fields; null takes a field away.")
record ProjectPatch(
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Nullable String scope,
    @Nullable String reference,
    @Nullable WorkType workType,
    @Nullable String committee,
    @Nullable UUID responsible,
    @Nullable List<UUID> cooperating,
    @Nullable String regionCode,
    @Nullable String industryCode,
    @Nullable List<String> ics,
    @Nullable List<String> ccs,
    @Nullable List<String> replaces,
    @Nullable List<Adoption> adopts,
    @Nullable List<String> tags,
    @Nullable Map<String, String> externalIds) {

  private static final Set<String> FIELDS =
      Arrays.stream(ProjectPatch.class.getRecordComponents())
          .map(c -> c.getName())
          .collect(Collectors.toSet());
  private static final Set<String> LISTS =
      Set.of("cooperating", "ics", "ccs", "replaces", "adopts", "tags");
  private static final int LONGEST = 10_000;
  private static final int MOST = 200;

  /**
   * Checks the form of a patch.
   *
   * @throws DomainException INVALID for a field that is unknown or of the wrong type
   */
  static JsonNode checked(JsonNode patch) {
    if (!patch.isObject()) {
      throw DomainException.invalid(
          "", "NOT_AN_OBJECT", new Text("须为 JSON 对象。", "It must be a JSON object."));
    }
    List<Violation> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      String pointer = "/" + field.getKey().replace("~", "~0").replace("/", "~1");
      if (!FIELDS.contains(field.getKey())) {
        wrong.add(
            new Violation(
                pointer,
                "UNKNOWN_FIELD",
                new Text("不能如此更改；可更改的字段：%s。", "It cannot be changed so; what can be: %s.")
                    .with(FIELDS.stream().sorted().collect(Collectors.joining(", ")))));
      } else if (!fits(field.getKey(), field.getValue())) {
        wrong.add(
            new Violation(
                pointer,
                "WRONG_TYPE",
                new Text("类型或长度不符。", "It is of the wrong type or too long.")));
      }
    }
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
    return patch;
  }

  private static boolean fits(String name, JsonNode value) {
    if (value.isNull()) {
      return true;
    }
    if (name.equals("externalIds")) {
      return value.isObject() && value.size() <= MOST && every(value, v -> v.isNull() || isText(v));
    }
    if (LISTS.contains(name)) {
      return value.isArray()
          && value.size() <= MOST
          && every(
              value,
              switch (name) {
                case "adopts" -> ProjectPatch::isAdoption;
                case "cooperating" -> ProjectPatch::isUuid;
                default -> ProjectPatch::isText;
              });
    }
    return switch (name) {
      case "responsible" -> isUuid(value);
      case "workType" ->
          isText(value)
              && Arrays.stream(WorkType.values()).anyMatch(w -> w.name().equals(value.asText()));
      default -> isText(value);
    };
  }

  private static boolean every(JsonNode values, java.util.function.Predicate<JsonNode> rule) {
    for (JsonNode value : values) {
      if (!rule.test(value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(JsonNode value) {
    return value.isTextual() && !value.asText().isBlank() && value.asText().length() <= LONGEST;
  }

  private static boolean isUuid(JsonNode value) {
    return value.isTextual()
        && value.asText().matches("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  }

  private static boolean isAdoption(JsonNode value) {
    return value.isObject()
        && value.size() == 2
        && isText(value.path("reference"))
        && List.of("IDT", "MOD", "NEQ").contains(value.path("degree").asText());
  }
}
