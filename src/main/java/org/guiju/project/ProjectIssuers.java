package org.guiju.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.organization.RegionsOfOrganizations;
import org.guiju.region.RegionCodes;
import org.guiju.region.RegionLevel;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/** Whose bodies will issue the standard of a project, by the rules for the standard itself. */
final class ProjectIssuers {

  private ProjectIssuers() {}

  /** Regions of the bodies that will issue it. */
  static List<String> regions(Project project, LocalDate on, RegionsOfOrganizations homes) {
    Description said = project.description();
    return switch (project.kind()) {
      case INTERNATIONAL -> List.of();
      case NATIONAL, INDUSTRY -> List.of(Fact.CHINA);
      case LOCAL -> said.regions();
      case GROUP, ENTERPRISE -> {
        UUID responsible = said.responsible();
        String home = responsible == null ? null : homes.on(responsible, on);
        yield home == null ? List.of(Fact.CHINA) : List.of(home);
      }
    };
  }

  /** The administrative level that will issue it; null where the kind has none. */
  static @Nullable Level level(Project project) {
    String code = project.description().regionCode();
    return switch (project.kind()) {
      case NATIONAL, INDUSTRY -> Level.NATIONAL;
      case LOCAL ->
          code == null || RegionCodes.level(code).reaches(RegionLevel.PROVINCE)
              ? Level.PROVINCIAL
              : Level.MUNICIPAL;
      case INTERNATIONAL, GROUP, ENTERPRISE -> null;
    };
  }
}
