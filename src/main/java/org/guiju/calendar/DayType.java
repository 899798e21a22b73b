package org.guiju.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Term;

/** What a day is, where somebody said so. */
@Schema(description = "What a day is, where somebody said so.")
public enum DayType implements Term {
  /** A public holiday or a day off moved there (放假). */
  HOLIDAY("放假", "day off"),
  /** A day of the weekend on which offices work (调休上班). */
  WORKDAY("上班", "working day"),
  /** As the week has it: takes back what was said of the day before. */
  USUAL("照常", "as the week has it");

  private final Text text;

  DayType(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
