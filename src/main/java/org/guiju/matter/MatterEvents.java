package org.guiju.matter;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.identifier.CommitteeCode;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The event with which a matter begins; all that follows are steps of its machine, and at last that
 * it lapsed where what it was about was voided.
 */
final class MatterEvents {

  static final String OPENED = "OPENED";

  /** What it was about was voided: it came to its end, wherever it stood. */
  static final String LAPSED = "LAPSED";

  private MatterEvents() {}

  /**
   * A matter ends, as nothing is left of what it was about.
   *
   * @param about what was voided
   */
  record Lapsed(UUID about) {}

  /**
   * A matter begins.
   *
   * @param type its machine in the procedure
   * @param procedure the version of the procedure that it keeps, that of the thing it is about
   * @param about what it is about, as it was on that day
   */
  record Opened(String type, String procedure, About about) {}

  /**
   * What a matter is about, as it was when the matter began.
   *
   * @param type of the thing in the ledger: PROJECT, STANDARD or DECLARATION
   * @param id of it
   * @param kind of the standard
   * @param reference its number, or that of its plan
   * @param titleZh title in Chinese
   * @param titleEn title in English
   * @param committee code of the committee, in its one spelling
   * @param organization the organization responsible for it, else the one that leads it
   * @param regionCode its region
   * @param issuingRegions for a local standard, all regions whose authorities issue it
   * @param conditions that held for it
   * @param parties the organizations that answered for it or took part in it
   */
  record About(
      String type,
      UUID id,
      Kind kind,
      @Nullable String reference,
      @Nullable String titleZh,
      @Nullable String titleEn,
      @Nullable String committee,
      @Nullable UUID organization,
      @Nullable String regionCode,
      List<String> issuingRegions,
      Set<String> conditions,
      Set<UUID> parties) {

    About {
      committee = CommitteeCode.plain(committee);
      issuingRegions = issuingRegions == null ? only(regionCode) : List.copyOf(issuingRegions);
      conditions = conditions == null ? Set.of() : Set.copyOf(conditions);
      parties = parties == null ? alone(organization) : Set.copyOf(parties);
    }

    /** Of matters that began before all regions were kept. */
    private static List<String> only(@Nullable String region) {
      return region == null ? List.of() : List.of(region);
    }

    /** Of matters that began before parties were kept. */
    private static Set<UUID> alone(@Nullable UUID organization) {
      return organization == null ? Set.of() : Set.of(organization);
    }
  }
}
