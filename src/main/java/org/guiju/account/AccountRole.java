package org.guiju.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.security.Roles;

/** The roles an account can have; their names are those of {@link Roles}. */
@Schema(
    description =
        "What an account may do; the roles are those of the standards procedure, and ADMIN,"
            + " IMPORTER, READER.")
public enum AccountRole {
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
  READER
}
