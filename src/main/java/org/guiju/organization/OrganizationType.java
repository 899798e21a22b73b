package org.guiju.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** What sort of organization it is. */
@Schema(description = "What sort of organization it is.")
public enum OrganizationType implements Term {
  /** Department of the State Council (国务院部门). */
  MINISTRY("国务院部门", "ministry"),
  /** Local department or market regulation authority (行政机关). */
  AUTHORITY("行政机关", "authority"),
  /** Company or other enterprise (企业). */
  ENTERPRISE("企业", "enterprise"),
  /** Association, society, chamber, foundation, private non-enterprise unit (社会团体). */
  SOCIAL_ORGANIZATION("社会组织", "social organization"),
  /** Public institution or research institute (事业单位、科研院所). */
  INSTITUTE("事业单位、科研院所", "institute"),
  /** University or school (高等院校). */
  UNIVERSITY("高等院校", "university"),
  /** Secretariat of a committee, where it is an organization of its own (秘书处). */
  SECRETARIAT("技术委员会秘书处", "committee secretariat"),
  /** Anything else. */
  OTHER("其他", "other");

  private static final int AUTHORITY_AND_TYPE = 2;

  private final Text text;

  OrganizationType(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }

  /**
   * The type that the first two characters of a USCC say (GB 32100-2015), OTHER where they say
   * none.
   */
  static OrganizationType ofUscc(@Nullable String uscc) {
    return uscc == null || uscc.length() < AUTHORITY_AND_TYPE
        ? OTHER
        : switch (uscc.substring(0, AUTHORITY_AND_TYPE)) {
          case "11" -> AUTHORITY;
          case "12" -> INSTITUTE;
          case "51", "52", "53" -> SOCIAL_ORGANIZATION;
          case "91", "92", "93" -> ENTERPRISE;
          default -> OTHER;
        };
  }
}
