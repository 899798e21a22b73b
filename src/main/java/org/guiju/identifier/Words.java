package org.guiju.identifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of ISO's and IEC's references, from {@code identifiers/international.json}: publishers,
 * types, stages, and every writing of a stage and a type together (DTS, CD TS, FDAM, PRF Guide).
 */
final class Words {

  static final String STANDARD = "IS";

  static final Map<String, String> PUBLISHERS = new HashMap<>();
  static final Map<String, String> COPUBLISHERS = new HashMap<>();
  static final Map<String, Type> TYPES = new LinkedHashMap<>();
  static final Map<String, Stage> STAGES = new LinkedHashMap<>();
  static final List<String> PACKAGES;
  static final List<String> WORKING_DOCUMENTS;

  private static final Map<String, Typed> TYPED = new HashMap<>();
  private static final Map<String, Map<String, String>> URN_OVERRIDES = new HashMap<>();

  static {
    JsonNode data = Data.read("international.json");
    Data.texts(data.get("publishers"))
        .forEach(name -> PUBLISHERS.put(Spelling.upperAscii(name), name));
    Data.texts(data.get("copublishers")).forEach(name -> COPUBLISHERS.put(name, name));
    data.get("aliases")
        .properties()
        .forEach(
            alias -> {
              PUBLISHERS.put(alias.getKey(), alias.getValue().asText());
              COPUBLISHERS.put(alias.getKey(), alias.getValue().asText());
            });
    data.get("types").forEach(row -> type(row, false));
    data.get("supplements").forEach(row -> type(row, true));
    for (JsonNode row : data.get("stages")) {
      String code = row.get("code").asText();
      STAGES.put(
          code,
          new Stage(
              code,
              row.get("harmonized").asText(),
              row.has("urn") ? row.get("urn").asText() : null,
              row.has("contracts") ? row.get("contracts").asText() : null,
              Data.texts(row.path("aliases"))));
    }
    data.get("urnOverrides")
        .properties()
        .forEach(
            type -> {
              Map<String, String> byStage = new LinkedHashMap<>();
              type.getValue()
                  .properties()
                  .forEach(e -> byStage.put(e.getKey(), e.getValue().asText()));
              URN_OVERRIDES.put(type.getKey(), byStage);
            });
    PACKAGES = Data.texts(data.get("packages"));
    WORKING_DOCUMENTS = Data.texts(data.get("workingDocuments"));
    TYPES.values().forEach(Words::combine);
  }

  private Words() {}

  /** The type that needs no word: an international standard. */
  static Type standard() {
    return Objects.requireNonNull(TYPES.get(STANDARD));
  }

  /**
   * The stage and type that the words mean together, their blanks left out; null if they mean
   * nothing.
   */
  static @Nullable Typed typed(String words) {
    return TYPED.get(Spelling.upperAscii(words));
  }

  /** What stands for the stage in a URN. */
  static String urn(String type, Stage stage) {
    String override = URN_OVERRIDES.getOrDefault(type, Map.of()).get(stage.code());
    if (override != null) {
      return override;
    }
    return stage.urn() != null ? stage.urn() : "stage-" + stage.harmonized();
  }

  /**
   * The stage of the type for which the URN says this, other than by the stage's own code; null for
   * none.
   */
  static @Nullable Stage overridden(String type, String urn) {
    for (Map.Entry<String, String> override :
        URN_OVERRIDES.getOrDefault(type, Map.of()).entrySet()) {
      if (override.getValue().equals(urn)) {
        return STAGES.get(override.getKey());
      }
    }
    return null;
  }

  private static void type(JsonNode row, boolean supplement) {
    String code = row.get("code").asText();
    TYPES.put(
        code,
        new Type(
            code,
            row.get("text").asText(),
            row.has("draft") ? row.get("draft").asText() : row.get("text").asText(),
            row.has("urn") ? row.get("urn").asText() : null,
            supplement,
            Data.texts(row.path("aliases"))));
  }

  private static void combine(Type type) {
    for (String text : type.writings()) {
      put(text, new Typed(type, null));
      for (Stage stage : STAGES.values()) {
        for (String word : stage.writings()) {
          put(word + text, new Typed(type, stage));
        }
      }
    }
    for (Stage stage : STAGES.values()) {
      if (stage.contracts() != null && !type.code().equals(STANDARD)) {
        for (String text : type.writings()) {
          put(stage.contracts() + text, new Typed(type, stage));
        }
        put(stage.contracts() + type.draft(), new Typed(type, stage));
      }
    }
    if (type.supplement()) {
      put("F" + type.code(), new Typed(type, STAGES.get("FDIS"))); // FCOR, an old writing of FDCOR
      put("CD" + type.draft(), new Typed(type, STAGES.get("CD")));
    }
  }

  private static void put(String words, Typed typed) {
    TYPED.putIfAbsent(Spelling.upperAscii(words), typed);
  }

  /** A type of document or of supplement; {@code draft} is how it is written after D, FD, PD. */
  record Type(
      String code,
      String text,
      String draft,
      @Nullable String urn,
      boolean supplement,
      List<String> aliases) {

    List<String> writings() {
      List<String> out = new ArrayList<>(aliases);
      out.add(text);
      return out;
    }
  }

  /** A stage; {@code contracts} is what it becomes before a type (DIS + TS = DTS). */
  record Stage(
      String code,
      String harmonized,
      @Nullable String urn,
      @Nullable String contracts,
      List<String> aliases) {

    List<String> writings() {
      List<String> out = new ArrayList<>(aliases);
      out.add(code);
      return out;
    }
  }

  /** A type at a stage; no stage means published. */
  record Typed(Type type, @Nullable Stage stage) {

    /** How both are written together. */
    String text() {
      if (stage == null) {
        return type.text();
      }
      if (type.code().equals(STANDARD)) {
        return stage.code();
      }
      return stage.contracts() != null
          ? stage.contracts() + type.draft()
          : stage.code() + " " + type.text();
    }
  }
}
