package org.guiju.organization;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.ListFilter;
import org.jspecify.annotations.Nullable;

/** What the members of a committee can be narrowed by; all given conditions hold together. */
public class CommitteeMemberFilter {

  @QueryParam("role")
  @Parameter(description = "What they are in the committee.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<CommitteeMemberRole> role;

  @QueryParam("organization")
  @Parameter(description = "Organizations that they belong to.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<UUID> organization;

  @QueryParam("nameZh")
  @Parameter(description = "Part of the Chinese name.")
  @Nullable
  @Size(max = 200)
  String nameZh;

  @QueryParam("nameEn")
  @Parameter(description = "Part of the English name.")
  @Nullable
  @Size(max = 200)
  String nameEn;

  @QueryParam("nationalBody")
  @Parameter(description = "National bodies of P- and O-members, as written.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 200) String> nationalBody;

  @QueryParam("account")
  @Parameter(description = "Accounts that vote for them.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 64) String> account;

  @QueryParam("termFrom")
  @Parameter(description = "In a term that began on this day or later.")
  @Nullable LocalDate termFrom;

  @QueryParam("termTo")
  @Parameter(description = "In a term that began on this day or earlier.")
  @Nullable LocalDate termTo;

  @QueryParam("untilFrom")
  @Parameter(description = "Whose last day is this one or a later one.")
  @Nullable LocalDate untilFrom;

  @QueryParam("untilTo")
  @Parameter(description = "Whose last day is this one or an earlier one.")
  @Nullable LocalDate untilTo;

  @QueryParam("validFromFrom")
  @Parameter(description = "First day on which it was just so, at the earliest.")
  @Nullable LocalDate validFromFrom;

  @QueryParam("validFromTo")
  @Parameter(description = "First day on which it was just so, at the latest.")
  @Nullable LocalDate validFromTo;

  @QueryParam("validToFrom")
  @Parameter(
      description =
          "Day from which it is no longer just so, at the earliest; only where one is known.")
  @Nullable LocalDate validToFrom;

  @QueryParam("validToTo")
  @Parameter(
      description =
          "Day from which it is no longer just so, at the latest; only where one is known.")
  @Nullable LocalDate validToTo;

  /** Adds what it asks of rows {@code m}. */
  Conditions restrict(Conditions all) {
    all.among("m.role", role)
        .among("m.national_body", nationalBody)
        .among("m.account", account)
        .amongIds("m.organization_id", organization)
        .between("m.term_from", termFrom, termTo)
        .between("m.until_on", untilFrom, untilTo)
        .between("m.from_on", validFromFrom, validFromTo)
        .between("nullif(m.to_on, date '9999-12-31')", validToFrom, validToTo);
    Likeness.part(all, "m.name_zh", nameZh);
    Likeness.part(all, "m.name_en", nameEn);
    return all;
  }
}
