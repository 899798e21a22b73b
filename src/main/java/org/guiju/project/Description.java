package org.guiju.project;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.standard.Adoption;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * What a project says of itself; everything here can be changed by PATCH.
 *
 * @param titleZh title in Chinese
 * @param titleEn title in English
 * @param scope what the standard is to be about
 * @param reference current reference of an international work item
 * @param workType new, revision, amendment or adoption
 * @param committee code of the responsible committee, such as SAC/TC 28
 * @param responsible organization that is responsible (归口单位); issues the standard where the kind
 *     has no other issuer
 * @param cooperating organizations that cooperate
 * @param regionCode region whose authority initiates a local standard
 * @param industryCode code of the industry, such as JB
 * @param ics ICS codes
 * @param ccs CCS codes
 * @param replaces numbers of the standards it replaces
 * @param cites numbers of the standards it refers to, dated or undated
 * @param adopts international standards it adopts
 * @param tags free marks; ORIGINAL marks an original technical standard (原创技术标准)
 * @param externalIds ids in other systems, by system
 */
public record Description(
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Nullable String scope,
    @Nullable String reference,
    @Nullable WorkType workType,
    @Nullable String committee,
    @Nullable UUID responsible,
    List<UUID> cooperating,
    @Nullable String regionCode,
    @Nullable String industryCode,
    List<String> ics,
    List<String> ccs,
    List<String> replaces,
    List<String> cites,
    List<Adoption> adopts,
    List<String> tags,
    Map<String, String> externalIds) {

  public Description {
    cooperating = cooperating == null ? List.of() : List.copyOf(cooperating);
    ics = ics == null ? List.of() : List.copyOf(ics);
    ccs = ccs == null ? List.of() : List.copyOf(ccs);
    replaces = replaces == null ? List.of() : List.copyOf(replaces);
    cites = cites == null ? List.of() : List.copyOf(cites);
    adopts = adopts == null ? List.of() : List.copyOf(adopts);
    tags = tags == null ? List.of() : List.copyOf(tags);
    externalIds = externalIds == null ? Map.of() : Map.copyOf(externalIds);
  }

  /** The work type, by what is said of predecessors and sources where it is not given. */
  public WorkType effectiveWorkType() {
    if (workType != null) {
      return workType;
    }
    return replaces.isEmpty() ? WorkType.NEW : WorkType.REVISION;
  }
}
