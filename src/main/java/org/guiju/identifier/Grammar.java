package org.guiju.identifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * One way of numbering, from {@code identifiers/grammars.json}.
 *
 * @param name its name, the {@link Identifier#grammar()}
 * @param kind kind of the standards so numbered; null for foreign ones
 * @param nature nature where the number does not say another
 * @param issuer template of the issuer's code
 * @param title what is so numbered
 * @param example a number, to show what would be right
 * @param spelling reads a normalized text
 * @param canonical template of the canonical text
 * @param zeros whether leading zeros tell numbers apart
 */
record Grammar(
    String name,
    @Nullable Kind kind,
    @Nullable Nature nature,
    String issuer,
    Text title,
    String example,
    Pattern spelling,
    String canonical,
    boolean zeros) {

  /** All grammars in the order in which they are tried. */
  static final List<Grammar> ALL = load();

  private static List<Grammar> load() {
    List<Grammar> out = new ArrayList<>();
    for (JsonNode row : Data.read("grammars.json").get("grammars")) {
      out.add(
          new Grammar(
              row.get("name").asText(),
              row.has("kind") ? Kind.valueOf(row.get("kind").asText()) : null,
              row.has("nature") ? Nature.valueOf(row.get("nature").asText()) : null,
              row.get("issuer").asText(),
              new Text(row.get("zh").asText(), row.get("en").asText()),
              row.get("example").asText(),
              Pattern.compile(row.get("spelling").asText()),
              row.get("canonical").asText(),
              row.path("zeros").asBoolean()));
    }
    return List.copyOf(out);
  }

  /** The groups of the spelling that matched, or null. */
  @Nullable Match match(String text) {
    Matcher matcher = spelling.matcher(text);
    return matcher.matches() ? new Match(matcher, spelling.namedGroups().keySet()) : null;
  }

  /** A template filled in; an empty place takes its default after the colon. */
  static String fill(
      String template, java.util.function.Function<String, @Nullable String> values) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      if (c != '{') {
        out.append(c);
        at++;
        continue;
      }
      int end = template.indexOf('}', at);
      String[] place = template.substring(at + 1, end).split(":", 2);
      String value = values.apply(place[0]);
      out.append(value != null && !value.isEmpty() ? value : place.length > 1 ? place[1] : "");
      at = end + 1;
    }
    return out.toString();
  }

  /** The groups of a match by name; a group that the grammar does not have is null. */
  record Match(Matcher matcher, Set<String> names) {

    @Nullable String get(String group) {
      return names.contains(group) ? matcher.group(group) : null;
    }

    String need(String group) {
      return matcher.group(group);
    }
  }
}
