package org.guiju.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guiju.counting.Indicator.Alternative;
import org.guiju.counting.Indicator.Choice;
import org.guiju.counting.Indicator.Dated;
import org.guiju.counting.Indicator.Option;
import org.guiju.counting.Indicator.Side;
import org.guiju.counting.Indicator.Together;
import org.guiju.platform.Text;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads measures, units, registers and indicators from data files, noting every mistake. */
final class IndicatorReader {

  /** What facts and counts keep of the code of a measure. */
  private static final int LONGEST_CODE = 40;

  private final YamlErrors errors;
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Map<String, Text> units = new LinkedHashMap<>();
  private final Map<String, Register> registers = new LinkedHashMap<>();
  private final Map<String, Indicator> indicators = new LinkedHashMap<>();
  private final Map<String, Carried> carried = new HashMap<>();
  private final CountingRules rules = new CountingRules();

  IndicatorReader(YamlErrors errors) {
    this.errors = errors;
  }

  /** Reads what registers say of their entries, by which some of the measures count. */
  void countedBy(List<YamlObject> registers) {
    for (YamlObject register : registers) {
      errors.checking(() -> RegisterCounts.read(register, carried));
      errors.checking(() -> rules.register(register));
    }
  }

  /** Reads files; what an indicator names may stand in any of them. */
  Indicators read(List<YamlObject> files) {
    files.forEach(this::names);
    for (YamlObject file : files) {
      for (YamlObject data : file.objects("indicators")) {
        Indicator indicator = errors.reading(() -> indicator(data));
        if (indicator == null) {
          continue;
        }
        rules.indicator(indicator.code(), data);
        if (indicators.put(indicator.code(), indicator) != null) {
          errors.checking(() -> fail(data.error("code", "a second indicator " + indicator.code())));
        }
      }
      errors.checking(file::end);
    }
    return new Indicators(measures, units, indicators, carried, rules.digests());
  }

  private void names(YamlObject file) {
    for (YamlObject data : file.objects("measures")) {
      Measure measure = errors.reading(() -> measure(data));
      if (measure != null) {
        measures.put(measure.code(), measure);
        rules.measure(measure.code(), data);
      }
    }
    errors.checking(() -> texts(file.objectOrNull("units"), units));
    Map<String, Text> named = new LinkedHashMap<>();
    errors.checking(() -> texts(file.objectOrNull("registers"), named));
    named.forEach((code, name) -> registers.put(code, new Register(code, name)));
  }

  private static void texts(@Nullable YamlObject data, Map<String, Text> into) {
    if (data != null) {
      data.keys().forEach(key -> into.put(key, data.bilingual(key)));
    }
  }

  private Measure measure(YamlObject data) {
    Measure measure =
        new Measure(
            data.text("code"),
            data.choice("shape", Shape.class),
            data.flag("roles"),
            data.bilingual("name"),
            data.bilingual("rule"));
    if (measure.shape() == Shape.RATIO || measure.shape() == Shape.COVERAGE) {
      throw data.error("shape", "a measure is a FLOW, a STOCK or a MEAN");
    }
    if (measure.code().length() > LONGEST_CODE) {
      throw data.error("code", "the code of a measure has at most " + LONGEST_CODE + " characters");
    }
    if (data.has("carries")) {
      carried.put(measure.code(), carries(data, measure.roles()));
    }
    data.end();
    return measure;
  }

  private static Carried carries(YamlObject data, boolean roles) {
    Set<String> filters = new HashSet<>(data.texts("carries"));
    boolean fields = filters.remove("fields");
    if (!Carried.ALL.containsAll(filters)) {
      throw data.error("carries", "filters are " + new TreeSet<>(Carried.ALL));
    }
    if (roles) {
      filters.add("roles");
    }
    return new Carried(filters, filters.contains("types") ? null : Set.of(), fields);
  }

  private Indicator indicator(YamlObject data) {
    List<Register> needs = new ArrayList<>();
    for (String code : data.texts("needs")) {
      Register register = registers.get(code);
      if (register == null) {
        throw data.error("needs", "unknown register " + code);
      }
      needs.add(register);
    }
    Indicator indicator =
        new Indicator(
            data.text("code"),
            data.bilingual("name"),
            data.choice("shape", Shape.class),
            known(data, "measure"),
            knownOrNull(data, "of"),
            data.flagOr("distinct", false),
            pipelineOrNull(data),
            sideOrNull(data),
            data.text("unit"),
            FilterSpec.read(data.objectOrNull("filters")),
            data.bilingual("rule"),
            data.objects("options").stream().map(this::option).toList(),
            data.objects("together").stream().map(this::together).toList(),
            data.objects("alternatives").stream().map(this::alternative).toList(),
            List.copyOf(needs));
    data.end();
    check(indicator, data);
    return indicator;
  }

  private void check(Indicator indicator, YamlObject data) {
    if (!units.containsKey(indicator.unit())) {
      throw data.error("unit", "unknown unit " + indicator.unit());
    }
    boolean ofTwo = indicator.shape() == Shape.RATIO || indicator.shape() == Shape.COVERAGE;
    if (ofTwo != (indicator.of() != null)) {
      throw data.error("code", "`of` belongs to a ratio or a coverage, and to nothing else");
    }
    if (indicator.shape() != Shape.RATIO
        && (indicator.leadsTo() != null
            || indicator.options().stream()
                .flatMap(option -> option.choices().values().stream())
                .anyMatch(choice -> choice.leadsTo() != null))) {
      throw data.error("code", "`leadsTo` belongs to a ratio, and to nothing else");
    }
    if (!ofTwo) {
      checkShape(data, "measure", indicator.measure(), indicator.shape());
    }
    checkChoices(indicator, data);
    for (Together together : indicator.together()) {
      together
          .choices()
          .forEach(
              (name, choice) -> {
                if (indicator.options().stream()
                    .noneMatch(it -> it.name().equals(name) && it.choices().containsKey(choice))) {
                  throw data.error("together", "no such choice " + name + " " + choice);
                }
              });
    }
  }

  private void checkShape(YamlObject data, String key, String code, Shape shape) {
    Measure measure = measures.get(code);
    if (measure == null || measure.shape() != shape) {
      throw data.error(key, "the measure " + code + " is no " + shape);
    }
  }

  private @Nullable String pipelineOrNull(YamlObject data) {
    String pipeline = knownOrNull(data, "pipeline");
    if (pipeline != null) {
      checkShape(data, "pipeline", pipeline, Shape.STOCK);
    }
    return pipeline;
  }

  private static @Nullable Side sideOrNull(YamlObject data) {
    return data.has("leadsTo") ? data.choice("leadsTo", Side.class) : null;
  }

  private @Nullable String knownOrNull(YamlObject data, String key) {
    return data.has(key) ? known(data, key) : null;
  }

  private String known(YamlObject data, String key) {
    String code = data.text(key);
    if (!measures.containsKey(code)) {
      throw data.error(key, "unknown measure " + code);
    }
    return code;
  }

  private Set<String> measuresOf(YamlObject data, String key) {
    Set<String> codes = Set.copyOf(data.texts(key));
    for (String code : codes) {
      if (!measures.containsKey(code)) {
        throw data.error(key, "unknown measure " + code);
      }
    }
    return codes;
  }

  private Set<String> stocks(YamlObject data, String key) {
    Set<String> codes = measuresOf(data, key);
    codes.forEach(code -> checkShape(data, key, code, Shape.STOCK));
    return codes;
  }

  private @Nullable Dated dated(@Nullable YamlObject data) {
    if (data == null) {
      return null;
    }
    String by = known(data, "by");
    checkShape(data, "by", by, Shape.STOCK);
    Dated dated = new Dated(by, stocks(data, "ended"));
    data.end();
    return dated;
  }

  /** A choice that counts another measure has the shape of that measure. */
  private void checkChoices(Indicator indicator, YamlObject data) {
    boolean plain = indicator.shape() == Shape.FLOW || indicator.shape() == Shape.STOCK;
    for (Option option : indicator.options()) {
      for (Choice choice : option.choices().values()) {
        Shape shape = choice.shape() == null ? indicator.shape() : choice.shape();
        if (plain && choice.measure() != null) {
          checkShape(data, "options", choice.measure(), shape);
        }
        if (choice.shape() != null && (!plain || choice.measure() == null)) {
          throw data.error("options", "`shape` goes with a measure of a count");
        }
        if (choice.dated() != null && shape != Shape.FLOW) {
          throw data.error("options", "`dated` goes with a FLOW");
        }
        if (choice.newcomers() && (shape != Shape.FLOW || !choice.distinct())) {
          throw data.error("options", "`newcomers` goes with `distinct` of a FLOW");
        }
        choice.also().forEach(code -> checkShape(data, "options", code, shape));
      }
    }
  }

  private Option option(YamlObject data) {
    YamlObject named = data.object("choices");
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (String name : named.keys()) {
      YamlObject choice = named.object(name);
      choices.put(
          name,
          new Choice(
              choice.bilingual("text"),
              knownOrNull(choice, "measure"),
              knownOrNull(choice, "of"),
              pipelineOrNull(choice),
              sideOrNull(choice),
              measuresOf(choice, "also"),
              choice.has("shape") ? choice.choice("shape", Shape.class) : null,
              FilterSpec.read(choice.objectOrNull("filters")),
              stocks(choice, "without"),
              choice.flag("distinct"),
              choice.flag("newcomers"),
              dated(choice.objectOrNull("dated")),
              choice.flagOr("available", true)));
      choice.end();
    }
    Option option =
        new Option(data.text("name"), data.bilingual("text"), data.text("default"), choices);
    data.end();
    if (!choices.containsKey(option.preset())) {
      throw data.error("default", "no such choice");
    }
    return option;
  }

  private Together together(YamlObject data) {
    YamlObject named = data.object("choices");
    Map<String, String> choices = new LinkedHashMap<>();
    for (String name : named.keys()) {
      choices.put(name, named.text(name));
    }
    String pipeline = known(data, "pipeline");
    checkShape(data, "pipeline", pipeline, Shape.STOCK);
    data.end();
    return new Together(choices, pipeline);
  }

  private Alternative alternative(YamlObject data) {
    String tag = data.textOrNull("tag");
    Alternative alternative =
        new Alternative(
            data.text("name"),
            data.bilingual("text"),
            known(data, "measure"),
            data.flagOr("distinct", false),
            tag == null ? FactRow.ANY_TAG : tag);
    data.end();
    return alternative;
  }

  private static void fail(RuntimeException exception) {
    throw exception;
  }
}
