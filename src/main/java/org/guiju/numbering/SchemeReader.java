package org.guiju.numbering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlObject;
import org.guiju.procedure.Basis;
import org.guiju.procedure.Confidence;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Reads schemes from their data file, noting every mistake. */
final class SchemeReader {

  private static final long HIGHEST = 99_999_999;
  private static final int WIDEST = 8;

  private final YamlErrors errors;

  SchemeReader(YamlErrors errors) {
    this.errors = errors;
  }

  List<Scheme> standards(YamlObject file) {
    return read(file, "schemes", "code", "{value}");
  }

  List<Scheme> plans(YamlObject file) {
    return read(file, "plans", "written", null);
  }

  private List<Scheme> read(YamlObject file, String list, String template, @Nullable String usual) {
    List<YamlObject> items = errors.reading(() -> file.objects(list));
    return items == null
        ? List.of()
        : items.stream()
            .map(item -> errors.reading(() -> scheme(item, template, usual)))
            .filter(Objects::nonNull)
            .toList();
  }

  private static Scheme scheme(YamlObject it, String template, @Nullable String usual) {
    String code = it.text(template);
    String written = usual;
    if (usual != null && it.has("written")) {
      written = it.text("written");
    }
    if (usual == null && !(code.contains("{value}") && code.contains("{year}"))) {
      throw it.error(template, template + " must have {year} and {value}");
    }
    if (written != null && !written.contains("{value}")) {
      throw it.error("written", "written must have {value}");
    }
    int width = (int) number(it, "width", 1);
    if (width > WIDEST) {
      throw it.error("width", "width is at most " + WIDEST);
    }
    Scheme scheme =
        new Scheme(
            it.bilingual("name"),
            it.choice("kind", Kind.class),
            code,
            pattern(it, "codes"),
            it.has("head") ? it.text("head") : "{code}{nature}",
            written == null ? "{value}" : written,
            width,
            range(it),
            it.objects("reserved").stream().map(SchemeReader::reserved).toList(),
            it.flag("yearly"),
            it.flag("joint"),
            it.flag("together"),
            it.textOrNull("owner"),
            pattern(it, "owners"),
            basis(it.object("basis")));
    it.end();
    return scheme;
  }

  private static Range reserved(YamlObject it) {
    Range range = range(it);
    it.end();
    return range;
  }

  private static Range range(YamlObject it) {
    Range range = new Range(number(it, "first", 1), number(it, "last", HIGHEST));
    if (range.first() < 1 || range.last() < range.first() || range.last() > HIGHEST) {
      throw it.error("last", "first and last must be in order, from 1 to " + HIGHEST);
    }
    return range;
  }

  private static long number(YamlObject it, String key, long absent) {
    BigDecimal given = it.decimalOrNull(key);
    try {
      return given == null ? absent : given.longValueExact();
    } catch (ArithmeticException e) {
      throw it.error(key, key + " must be a whole number");
    }
  }

  private static @Nullable Pattern pattern(YamlObject it, String key) {
    String text = it.textOrNull(key);
    try {
      return text == null ? null : Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw it.error(key, key + " is no regular expression");
    }
  }

  private static Basis basis(YamlObject it) {
    Basis basis =
        new Basis(
            it.text("text"), it.choice("confidence", Confidence.class), it.textOrNull("source"));
    it.end();
    return basis;
  }
}
