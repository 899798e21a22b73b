package org.guiju.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;

/** Part that an organization takes in a project (主导或参与); LEAD outranks PARTICIPATE. */
@Schema(
    description =
        "Part that an organization takes in a project (主导或参与); LEAD outranks PARTICIPATE.")
public enum Role implements Term {
  /** First drafting organization, or project leader (主导). */
  LEAD("主导", "lead"),
  /** Any other drafting organization (参与). */
  PARTICIPATE("参与", "participate");

  private final Text text;

  Role(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
