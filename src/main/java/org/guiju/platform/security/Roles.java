package org.guiju.platform.security;

import java.util.List;
import java.util.Set;

/**
 * Names of the roles an account can have, for {@code @RolesAllowed}. An administrator passes for
 * every one of them.
 */
public final class Roles {

  /** Installs the service, gives accounts, may do everything. */
  public static final String ADMIN = "ADMIN";

  /** 提出人. */
  public static final String PROPOSER = "PROPOSER";

  /** 技委会秘书处. */
  public static final String TC_SEC = "TC_SEC";

  /** 委员. */
  public static final String TC_MEMBER = "TC_MEMBER";

  /** 起草单位、工作组. */
  public static final String DRAFTER = "DRAFTER";

  /** 归口、组织起草部门. */
  public static final String DEPT = "DEPT";

  /** 专业审评机构. */
  public static final String EVALUATOR = "EVALUATOR";

  /** 立项机关. */
  public static final String INITIATOR = "INITIATOR";

  /** 批准机关. */
  public static final String APPROVER = "APPROVER";

  /** 发布机关. */
  public static final String PUBLISHER = "PUBLISHER";

  /** 企业. */
  public static final String ENTERPRISE = "ENTERPRISE";

  /** 社会团体. */
  public static final String ASSOC = "ASSOC";

  /** 备案机关. */
  public static final String FILING_AUTH = "FILING_AUTH";

  /** 监管部门. */
  public static final String INSPECTOR = "INSPECTOR";

  /** Who draws what is to be inspected, and plans the inspections. */
  public static final String DRAWING = INSPECTOR;

  /** The authorities that act upon the things of others in their region. */
  public static final Set<String> SUPERVISING = Set.of(FILING_AUTH, INSPECTOR);

  /** Brings data in from elsewhere. */
  public static final String IMPORTER = "IMPORTER";

  /** An ordinary account that reads. */
  public static final String READER = "READER";

  /** All of them. */
  public static final List<String> ALL =
      List.of(
          ADMIN,
          PROPOSER,
          TC_SEC,
          TC_MEMBER,
          DRAFTER,
          DEPT,
          EVALUATOR,
          INITIATOR,
          APPROVER,
          PUBLISHER,
          ENTERPRISE,
          ASSOC,
          FILING_AUTH,
          INSPECTOR,
          IMPORTER,
          READER);

  private Roles() {}
}
