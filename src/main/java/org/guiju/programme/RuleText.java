package org.guiju.programme;

import java.util.Locale;
import org.guiju.counting.DerivedTags;
import org.guiju.counting.Figures;
import org.guiju.counting.Indicator.Choice;
import org.guiju.counting.Indicator.Option;
import org.guiju.counting.Shape;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** Says in words how a target was counted, the assumptions included. */
final class RuleText {

  private final StringBuilder zh = new StringBuilder();
  private final StringBuilder en = new StringBuilder();

  private RuleText() {}

  /**
   * The words for a target.
   *
   * @param reported the figure reported, where none was counted
   */
  static Text of(Target target, Window window, Figures.@Nullable Reported reported) {
    RuleText rule = new RuleText();
    if (reported != null) {
      rule.add(
          new Text(
                  "此数值系%s的上报数值，未经计数；如经计数，则：",
                  "This figure was reported, as of %s, and not counted; counted it would be so:")
              .with(reported.on()));
    }
    rule.add(target.indicator().rule());
    String mark = target.counted().tag();
    if (!mark.isEmpty() && !DerivedTags.contains(mark)) {
      rule.add(
          new Text(
                  "仅计标有 %s 的；本地区无一标注的，为无数据而非零。",
                  "Only what bears the mark %s counts; where nothing of the region does, there is no"
                      + " figure, which is not nought.")
              .with(mark));
    }
    rule.add(
        new Text("窗口自%s至%s（首尾均含）。", "The window runs from %s to %s, both inclusive.")
            .with(window.from(), window.to()));
    if (window.fromIsAssumption()) {
      rule.add(
          new Text("文件未规定起点，起点系假定。", "The document states no start; the start is an assumption."));
    }
    if (target.newOnly()) {
      rule.add(
          target.shape() == Shape.FLOW
              ? new Text("“新”指自窗口起点起。", "“New” (新) is taken as since the start of the window.")
              : new Text(
                  "原文说“新”，此数值则连同窗口之前已有的。",
                  "The text says “new” (新); the figure has what there was before the window too."));
    }
    if (!target.deadlineStated()) {
      rule.add(new Text("该条未载期限，沿用文件的期限。", "The clause has no date and inherits the document's."));
    }
    if (target.comparatorImplied()) {
      rule.add(new Text("原文未写“以上”，按不少于计。", "The text gives a bare number, read as at least."));
    }
    for (Option option : target.indicator().options()) {
      Choice choice = option.choices().get(target.options().get(option.name()));
      if (choice != null) {
        boolean preset = option.preset().equals(target.options().get(option.name()));
        rule.add(
            new Text(
                option.text().zh() + "：" + choice.text().zh() + (preset ? "（默认）。" : "。"),
                capital(option.text().en())
                    + ": "
                    + choice.text().en()
                    + (preset ? " (default)." : ".")));
      }
    }
    if (target.credit() != Credit.EACH) {
      rule.add(
          new Text(
              "共同完成的归属：" + target.credit().rule().zh() + "。",
              "Credit for what is done together: " + target.credit().rule().en() + "."));
    }
    if (target.territory() != null) {
      rule.add(
          new Text(
              "地区按今日的行政区划。", "The region is taken with the divisions that belong to it today."));
    }
    Text note = target.note();
    if (note != null) {
      rule.add(note);
    }
    return new Text(rule.zh.toString(), rule.en.toString().strip());
  }

  private void add(Text text) {
    zh.append(text.zh());
    en.append(text.en()).append(' ');
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
