package org.guiju.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.identifier.CommitteeCode;
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
 * @param committee code of the responsible committee, such as SAC/TC 28, in its one spelling
 * @param responsible organization that is responsible (归口单位); issues the standard where the kind
 *     has no other issuer
 * @param cooperating organizations that cooperate
 * @param regionCode region whose authority initiates a local standard
 * @param industryCode code of the industry, such as JB
 * @param ics ICS codes
 * @param ccs CCS codes
 * @param replaces numbers of the standards it replaces
 * @param partlyReplaces numbers of the standards of which it replaces a part (部分代替); they stay in
 *     force until one replaces the rest
 * @param cites numbers of the standards it refers to, dated or undated
 * @param adopts international standards it adopts
 * @param takesUp number of the group standard that it takes up (采信团体标准)
 * @param jointRegions further regions that issue a local standard together with {@code regionCode}
 * @param tags free marks; ORIGINAL marks an original technical standard (原创技术标准), ORIGINAL_PATENT,
 *     ORIGINAL_SCI_TECH_RESULT and ORIGINAL_DESIGNATED what it is original by
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
    List<String> partlyReplaces,
    List<String> cites,
    List<Adoption> adopts,
    @Nullable String takesUp,
    List<String> jointRegions,
    List<String> tags,
    Map<String, String> externalIds) {

  public Description {
    committee = CommitteeCode.plain(committee);
    cooperating = cooperating == null ? List.of() : List.copyOf(cooperating);
    ics = ics == null ? List.of() : List.copyOf(ics);
    ccs = ccs == null ? List.of() : List.copyOf(ccs);
    replaces = replaces == null ? List.of() : List.copyOf(replaces);
    partlyReplaces = partlyReplaces == null ? List.of() : List.copyOf(partlyReplaces);
    jointRegions = jointRegions == null ? List.of() : List.copyOf(jointRegions);
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
    return replaces.isEmpty() && partlyReplaces.isEmpty() ? WorkType.NEW : WorkType.REVISION;
  }

  /** The same with another responsible organization. */
  Description responsibleIs(UUID organization) {
    return new Description(
        titleZh,
        titleEn,
        scope,
        reference,
        workType,
        committee,
        organization,
        cooperating,
        regionCode,
        industryCode,
        ics,
        ccs,
        replaces,
        partlyReplaces,
        cites,
        adopts,
        takesUp,
        jointRegions,
        tags,
        externalIds);
  }

  /** All regions whose authorities issue it together, the initiating one first. */
  public List<String> regions() {
    List<String> all = new ArrayList<>();
    if (regionCode != null) {
      all.add(regionCode);
    }
    jointRegions.stream().filter(r -> !all.contains(r)).forEach(all::add);
    return List.copyOf(all);
  }
}
