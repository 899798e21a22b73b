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
    @Nullable List<String> partlyReplaces,
    @Nullable List<String> cites,
    @Nullable List<Adoption> adopts,
    @Nullable String takesUp,
    @Nullable List<String> jointRegions,
    @Nullable List<String> tags,
    @Nullable Map<String, String> externalIds) {

  private static final Set<String> FIELDS =
      Arrays.stream(ProjectPatch.class.getRecordComponents())
          .map(c -> c.getName())
          .collect(Collectors.toSet());
  private static final int LONGEST_POINTER = 120;
  private static final int LONGEST_REFERENCE = 200;
  private static final int LONGEST_SYSTEM = 40;

  /** Of each text, or of each text in a list, at most so many characters. */
  private static final Map<String, Integer> LONGEST =
      Map.ofEntries(
          Map.entry("titleZh", 1_000),
          Map.entry("titleEn", 1_000),
          Map.entry("scope", 10_000),
          Map.entry("reference", 300),
          Map.entry("workType", 20),
          Map.entry("committee", 80),
          Map.entry("regionCode", 12),
          Map.entry("industryCode", 10),
          Map.entry("ics", 20),
          Map.entry("ccs", 20),
          Map.entry("replaces", 300),
          Map.entry("partlyReplaces", 300),
          Map.entry("takesUp", 300),
          Map.entry("jointRegions", 12),
          Map.entry("cites", 300),
          Map.entry("tags", 100),
          Map.entry("externalIds", 200));

  /** Of each list at most so many items. */
  private static final Map<String, Integer> MOST =
      Map.of(
          "cooperating", 200,
          "ics", 20,
          "ccs", 20,
          "replaces", 100,
          "partlyReplaces", 100,
          "jointRegions", 40,
          "cites", 1000,
          "adopts", 50,
          "tags", 50,
          "externalIds", 20);

  /**
   * Checks the form of a patch.
   *
   * @throws DomainException INVALID for a field that is unknown, of the wrong type or too long
   */
  static JsonNode checked(JsonNode patch) {
    return checked(patch, "");
  }

  /**
   * Checks the form of a patch that is part of another body.
   *
   * @param at pointer to the patch
   */
  static JsonNode checked(@Nullable JsonNode patch, String at) {
    if (patch == null || !patch.isObject()) {
      throw DomainException.invalid(
          at, "NOT_AN_OBJECT", new Text("须为 JSON 对象。", "It must be a JSON object."));
    }
    List<Violation> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      String pointer = at + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
      if (!FIELDS.contains(field.getKey())) {
        wrong.add(
            new Violation(
                pointer.length() > LONGEST_POINTER ? at : pointer,
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
    int most = MOST.getOrDefault(name, 0);
    if (most > 0 && value.size() > most) {
      return false;
    }
    return switch (name) {
      case "externalIds" ->
          value.isObject() && value.propertyStream().allMatch(ProjectPatch::isExternalId);
      case "adopts" -> value.isArray() && every(value, ProjectPatch::isAdoption);
      case "cooperating" -> value.isArray() && every(value, ProjectPatch::isUuid);
      case "ics", "ccs", "replaces", "partlyReplaces", "cites", "jointRegions", "tags" ->
          value.isArray() && every(value, v -> isText(v, longest(name)));
      case "responsible" -> isUuid(value);
      case "workType" ->
          Arrays.stream(WorkType.values()).anyMatch(w -> w.name().equals(value.textValue()));
      default -> isText(value, longest(name));
    };
  }

  private static int longest(String name) {
    return LONGEST.getOrDefault(name, 0);
  }

  private static boolean isExternalId(Map.Entry<String, JsonNode> id) {
    return !id.getKey().isBlank()
        && id.getKey().length() <= LONGEST_SYSTEM
        && (id.getValue().isNull() || isText(id.getValue(), longest("externalIds")));
  }

  private static boolean every(JsonNode values, java.util.function.Predicate<JsonNode> rule) {
    for (JsonNode value : values) {
      if (!rule.test(value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(JsonNode value, int longest) {
    return value.isTextual() && !value.asText().isBlank() && value.asText().length() <= longest;
  }

  private static boolean isUuid(JsonNode value) {
    return value.isTextual()
        && value.asText().matches("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  }

  private static boolean isAdoption(JsonNode value) {
    return value.isObject()
        && value.size() == 2
        && isText(value.path("reference"), LONGEST_REFERENCE)
        && List.of("IDT", "MOD", "NEQ").contains(value.path("degree").asText());
  }
}
