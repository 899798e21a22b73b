package org.guiju.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guiju.identifier.Uscc;
import org.jspecify.annotations.Nullable;

/** What is said of an organization, whoever says it: cleaned of blanks, not yet checked. */
record OrganizationDescription(
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable OrganizationType type,
    @Nullable String uscc,
    @Nullable String regionCode,
    List<String> standardCodes,
    Map<String, String> externalIds) {

  static OrganizationDescription of(
      @Nullable String nameZh,
      @Nullable String nameEn,
      @Nullable OrganizationType type,
      @Nullable String uscc,
      @Nullable String regionCode,
      @Nullable Collection<String> standardCodes,
      @Nullable Map<String, String> externalIds) {
    Map<String, String> ids = new LinkedHashMap<>();
    if (externalIds != null) {
      externalIds.forEach((system, id) -> ids.put(system.strip(), id == null ? "" : id.strip()));
    }
    String code = text(uscc);
    return new OrganizationDescription(
        text(nameZh),
        text(nameEn),
        type,
        code == null ? null : Uscc.normalize(code),
        text(regionCode),
        standardCodes == null
            ? List.of()
            : standardCodes.stream().map(it -> it == null ? "" : it.strip()).distinct().toList(),
        ids);
  }

  static OrganizationDescription of(OrganizationState state) {
    return new OrganizationDescription(
        state.nameZh(),
        state.nameEn(),
        state.type(),
        state.uscc(),
        state.regionCode(),
        List.copyOf(state.standardCodes()),
        state.externalIds());
  }

  /** What this says where it says something, else what the other says. */
  OrganizationDescription over(OrganizationDescription before) {
    Map<String, String> ids = new TreeMap<>(before.externalIds);
    ids.putAll(externalIds);
    return new OrganizationDescription(
        first(nameZh, before.nameZh),
        first(nameEn, before.nameEn),
        type == null ? before.type : type,
        first(uscc, before.uscc),
        first(regionCode, before.regionCode),
        standardCodes.isEmpty() ? before.standardCodes : standardCodes,
        ids);
  }

  /** As a state, with the type that the USCC says where none is given. */
  OrganizationState toState() {
    return new OrganizationState(
        nameZh,
        nameEn,
        type == null ? OrganizationType.ofUscc(uscc) : type,
        uscc,
        regionCode,
        new TreeSet<>(standardCodes),
        new TreeMap<>(externalIds),
        null);
  }

  private static @Nullable String first(@Nullable String said, @Nullable String before) {
    return said == null ? before : said;
  }

  private static @Nullable String text(@Nullable String said) {
    return said == null || said.isBlank() ? null : said.strip();
  }
}
