package org.guiju.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Term;

/** A member's place in a committee. */
@Schema(description = "A member's place in a committee.")
public enum CommitteeMemberRole implements Term {
  /** 主任委员. */
  CHAIR("主任委员", "chair"),
  /** 副主任委员. */
  VICE_CHAIR("副主任委员", "vice-chair"),
  /** 秘书长. */
  SECRETARY("秘书长", "secretary"),
  /** 委员. */
  MEMBER("委员", "member"),
  /** A national body that participates and votes (积极成员). */
  P_MEMBER("积极成员", "P-member"),
  /** A national body that observes (观察成员). */
  O_MEMBER("观察成员", "O-member");

  private final Text text;

  CommitteeMemberRole(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }

  /** Whether it is a national body and no person. */
  public boolean isNationalBody() {
    return this == P_MEMBER || this == O_MEMBER;
  }
}
