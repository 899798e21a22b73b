package org.guiju.counting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.ledger.Payload;
import org.guiju.platform.Sha256;
import org.guiju.platform.yaml.YamlObject;

/**
 * What the data files say of how each indicator is counted: itself, the measures that it names and
 * the rules by which entries of registers count for these. A digest over all of it tells whether
 * two figures were counted alike.
 */
final class CountingRules {

  private final Map<String, JsonNode> indicators = new TreeMap<>();
  private final Map<String, JsonNode> measures = new TreeMap<>();
  private final Map<String, List<JsonNode>> counts = new TreeMap<>();

  void indicator(String code, YamlObject data) {
    indicators.put(code, data.toJson());
  }

  void measure(String code, YamlObject data) {
    measures.put(code, data.toJson());
  }

  /** How entries of a register count. */
  void register(YamlObject register) {
    String name = register.text("register");
    for (YamlObject rule : register.objects("counts")) {
      ObjectNode told = rule.toJson().put("register", name);
      counts.computeIfAbsent(rule.text("measure"), measure -> new ArrayList<>()).add(told);
    }
  }

  /** SHA-256 over the canonical JSON of what is said, by indicator. */
  Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    indicators.forEach((code, data) -> digests.put(code, digest(data)));
    return digests;
  }

  private String digest(JsonNode indicator) {
    Map<String, JsonNode> named = new TreeMap<>();
    name(indicator, named);
    Map<String, List<JsonNode>> entries = new TreeMap<>(counts);
    entries.keySet().retainAll(named.keySet());
    Map<String, Object> all =
        Map.of("indicator", indicator, "measures", named.values(), "counts", entries);
    return Sha256.hex(Payload.write(Payload.read(Payload.write(all), Map.class)));
  }

  /** The measures that it names, wherever in it. */
  private void name(JsonNode data, Map<String, JsonNode> named) {
    JsonNode measure = data.isTextual() ? measures.get(data.textValue()) : null;
    if (measure != null) {
      named.put(data.textValue(), measure);
    }
    data.forEach(part -> name(part, named));
  }
}
