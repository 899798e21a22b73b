package org.guiju.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.counting.Indicators;
import org.guiju.platform.Text;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlObject;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy document from its data, noting every mistake with its place and what would be
 * right.
 */
final class ProgrammeReader {

  /** What a document is known by. */
  static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

  private static final Text EMPTY = new Text("", "");
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
  private static final LocalDate FAR_AHEAD = LocalDate.of(2200, 12, 31);

  private final Indicators indicators;
  private final YamlErrors errors;
  private final Surroundings around;

  /** Reads what comes with the service, before anything else is known. */
  ProgrammeReader(Indicators indicators, YamlErrors errors) {
    this(indicators, errors, Unchecked.UNKNOWN);
  }

  ProgrammeReader(Indicators indicators, YamlErrors errors, Surroundings around) {
    this.indicators = indicators;
    this.errors = errors;
    this.around = around;
  }

  /** The document; null where there is a mistake. */
  @Nullable Programme read(YamlObject data) {
    int before = errors.count();
    Limits limits = new Limits(errors);
    TargetReader.Frame frame =
        new TargetReader.Frame(
            code(data),
            region(data, "region"),
            limits.date(data, "windowStart", LONG_AGO),
            errors.readingOr(false, () -> data.flag("windowStartIsAssumption")),
            limits.date(data, "deadline", FAR_AHEAD),
            text(data));
    TargetReader reader = new TargetReader(indicators, errors, this);
    List<YamlObject> items = errors.readingOr(List.of(), () -> data.objects("targets"));
    if (items.isEmpty() && errors.count() == before) {
      errors.checking(
          () -> {
            throw data.error(
                "targets",
                "REQUIRED",
                new Text("至少须有一个目标。", "targets is missing: there must be at least one"));
          });
    }
    List<Target> targets = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<YamlObject> read = new ArrayList<>();
    for (YamlObject item : items) {
      Target target = reader.read(item, frame, ids);
      if (target != null) {
        targets.add(target);
        read.add(item);
      }
    }
    for (int i = 0; i < read.size(); i++) {
      reader.checkOwnPart(targets.get(i), read.get(i), frame, targets);
    }
    items.forEach(item -> errors.checking(() -> checkOverlaps(item, ids, around)));
    TrendReader trendReader = new TrendReader(errors, reader);
    List<Trend> trends = new ArrayList<>();
    for (YamlObject item :
        errors.readingOr(List.<YamlObject>of(), () -> data.objects("directional"))) {
      Trend trend = trendReader.read(item, frame, ids);
      if (trend != null) {
        trends.add(trend);
      }
    }
    Programme programme =
        new Programme(
            frame.code(),
            limits.bilingual(data, "title"),
            errors.readingOr(true, () -> data.flagOr("titleStated", true)),
            limits.bilingual(data, "issuer"),
            limits.dateOrNull(data, "date"),
            limits.bilingual(data, "dateNote"),
            errors.readingOr(Level.NATIONAL, () -> data.choice("level", Level.class)),
            frame.region(),
            List.copyOf(targets),
            List.copyOf(trends));
    errors.addAll(data.unknownKeys());
    return errors.count() == before ? programme : null;
  }

  private String code(YamlObject data) {
    return errors.readingOr(
        "",
        () -> {
          String code = data.text("code");
          if (!CODE.matcher(code).matches()) {
            throw data.error(
                "code",
                "WRONG_FORM",
                new Text(
                    "code 由 2 至 40 个大写字母、数字和连字符组成，如 XIAMEN-2022。",
                    "code must be 2 to 40 capital letters, digits and hyphens, such as XIAMEN-2022"));
          }
          return code;
        });
  }

  /** A region's code, which must exist today where regions are known. */
  String region(YamlObject data, String key) {
    return errors.readingOr(
        "",
        () -> {
          String code = data.text(key);
          if (!around.isRegion(code)) {
            throw data.error(
                key,
                "REGION_UNKNOWN",
                new Text(
                    "没有这个行政区划；须为现行的六位代码（GB/T 2260，见 GET /api/v1/regions），全国为 CN。",
                    "there is no such region; give the six digits of one that exists (GB/T 2260, see"
                        + " GET /api/v1/regions), or CN for the country"));
          }
          return code;
        });
  }

  /** Whether a region is another one or part of it. */
  Surroundings around() {
    return around;
  }

  /** The document's own text without blanks; null where it is not given. */
  private @Nullable String text(YamlObject data) {
    String text = errors.reading(() -> data.textOrNull("text"));
    return text == null ? null : TargetReader.withoutBlanks(text);
  }

  private static void checkOverlaps(YamlObject data, Set<String> ids, Surroundings around) {
    for (String id : data.texts("overlaps")) {
      int slash = id.indexOf('/');
      boolean known =
          slash < 0
              ? ids.contains(id)
              : around.isTarget(new PartOf(id.substring(0, slash), id.substring(slash + 1)));
      if (!known) {
        throw data.error(
            "overlaps",
            "TARGET_UNKNOWN",
            new Text(
                "overlaps 只能列出本文件中目标的编号，或他文件的“代码/编号”。",
                "overlaps names an unknown target; give ids of this document, or CODE/ID of another one"));
      }
    }
  }

  /** Reads texts and days within bounds that every store keeps. */
  record Limits(YamlErrors errors) {

    private static final int LONGEST = 4_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    String text(YamlObject data, String key) {
      return errors.readingOr("", () -> bounded(data, key, data.text(key)));
    }

    Text bilingual(YamlObject data, String key) {
      return errors.readingOr(EMPTY, () -> bounded(data, key, data.bilingual(key)));
    }

    @Nullable Text bilingualOrNull(YamlObject data, String key) {
      return data.has(key) ? bilingual(data, key) : null;
    }

    private static Text bounded(YamlObject data, String key, Text text) {
      bounded(data, key, text.zh());
      bounded(data, key, text.en());
      return text;
    }

    static String bounded(YamlObject data, String key, String text) {
      if (text.length() > LONGEST) {
        throw data.error(
            key,
            "TOO_LONG",
            new Text(key + " 至多 4000 个字符。", key + " may have 4000 characters at most"));
      }
      return text;
    }

    /** A day; another one stands for it where there is a mistake. */
    LocalDate date(YamlObject data, String key, LocalDate otherwise) {
      return errors.readingOr(otherwise, () -> bounded(data, key, data.date(key)));
    }

    @Nullable LocalDate dateOrNull(YamlObject data, String key) {
      return data.has(key) ? date(data, key, FAR_AHEAD) : null;
    }

    private static LocalDate bounded(YamlObject data, String key, LocalDate day) {
      if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        throw data.error(
            key,
            "OUT_OF_RANGE",
            new Text(key + " 须在 1900 年至 2200 年之间。", key + " must be in the years 1900 to 2200"));
      }
      return day;
    }
  }
}
