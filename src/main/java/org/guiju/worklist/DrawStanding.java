package org.guiju.worklist;

import org.guiju.platform.Text;

/** How the inspections of a draw stand, all together. */
enum DrawStanding {
  /** The first day of the plan is still to come. */
  PLANNED(new Text("计划尚未开始", "Before the plan's first day")),
  /** Some were not begun. */
  TO_INSPECT(new Text("尚有未开始的检查", "Inspections left to begin")),
  /** All were begun, and some are under way. */
  UNDER_WAY(new Text("检查均已开始，尚未办结", "All inspections begun, some under way")),
  /** None is left, as what was not inspected is public no more. */
  GONE(new Text("未检查的声明均已不再公开", "What was not inspected is public no more")),
  /** Each ended, with a finding or without. */
  INSPECTED(new Text("检查完毕", "Inspected"));

  private final Text text;

  DrawStanding(Text text) {
    this.text = text;
  }

  Text text() {
    return text;
  }
}
