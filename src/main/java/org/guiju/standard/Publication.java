package org.guiju.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.identifier.CommitteeCode;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * What the publication of a project makes known: everything that the edition is.
 *
 * @param project the project that became the standard; null where only the publication is known
 * @param procedure the version of the procedure that the edition keeps
 * @param kind of the standard
 * @param nature of the standard
 * @param workType what the project did
 * @param numbers its numbers, the first one leading
 * @param titleZh title in Chinese
 * @param titleEn title in English
 * @param issueDate day of publication (发布日期)
 * @param implementationDate first day in force (实施日期)
 * @param announcementNumber announcement that published it
 * @param responsible responsible organization
 * @param committee code of the committee, in its one spelling
 * @param regionCode region whose authority issued a local standard
 * @param industryCode industry
 * @param ics ICS codes
 * @param ccs CCS codes
 * @param replaces numbers of the standards it replaces
 * @param partlyReplaces numbers of the standards of which it replaces a part
 * @param cites numbers of the standards it refers to, dated or undated
 * @param adopts international standards it adopts
 * @param takesUp number of the group standard that it takes up
 * @param tags marks
 * @param participations who took part
 * @param planIssuedOn day on which the plan was issued (计划下达)
 * @param submittedOn day on which it was submitted for approval (报批)
 * @param recordNumber number under which it is filed for record (备案号)
 * @param issuer who issued it, in the words of the source, where no organization is known
 */
public record Publication(
    @Nullable UUID project,
    String procedure,
    Kind kind,
    @Nullable Nature nature,
    WorkType workType,
    List<String> numbers,
    @Nullable String titleZh,
    @Nullable String titleEn,
    LocalDate issueDate,
    @Nullable LocalDate implementationDate,
    @Nullable String announcementNumber,
    @Nullable UUID responsible,
    @Nullable String committee,
    @Nullable String regionCode,
    @Nullable String industryCode,
    List<String> ics,
    List<String> ccs,
    List<String> replaces,
    List<String> partlyReplaces,
    List<String> cites,
    List<Adoption> adopts,
    @Nullable String takesUp,
    List<String> tags,
    List<Participation> participations,
    @Nullable LocalDate planIssuedOn,
    @Nullable LocalDate submittedOn,
    @Nullable String recordNumber,
    @Nullable String issuer) {

  public Publication {
    committee = CommitteeCode.plain(committee);
    numbers = numbers == null ? List.of() : List.copyOf(numbers);
    ics = ics == null ? List.of() : List.copyOf(ics);
    ccs = ccs == null ? List.of() : List.copyOf(ccs);
    replaces = replaces == null ? List.of() : List.copyOf(replaces);
    partlyReplaces = partlyReplaces == null ? List.of() : List.copyOf(partlyReplaces);
    cites = cites == null ? List.of() : List.copyOf(cites);
    adopts = adopts == null ? List.of() : List.copyOf(adopts);
    tags = tags == null ? List.of() : List.copyOf(tags);
    participations = participations == null ? List.of() : List.copyOf(participations);
  }

  /** The first day in force; the day of publication where no implementation date is known. */
  public LocalDate inForceFrom() {
    return implementationDate == null ? issueDate : implementationDate;
  }

  /**
   * Regions whose authorities issued a local standard: a joint one has a number of each; {@code
   * regionCode} where its numbers name none.
   */
  public List<String> issuingRegions() {
    List<String> named = new ArrayList<>();
    for (String number : numbers) {
      if (Identifiers.parse(number) instanceof Identifier id && id.regionCode() != null) {
        named.add(id.regionCode());
      }
    }
    return named.isEmpty() && regionCode != null ? List.of(regionCode) : List.copyOf(named);
  }

  /** Whether such a standard is one of a city divided into districts. */
  public static boolean isOfCity(Kind kind, @Nullable String regionCode) {
    return kind == Kind.LOCAL && regionCode != null && !regionCode.endsWith("0000");
  }
}
