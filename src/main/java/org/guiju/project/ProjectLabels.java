package org.guiju.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.standard.Adoption;
import org.guiju.standard.StandardNumbers;
import org.jspecify.annotations.Nullable;

/** What a project says of itself, value by value, for a list to be asked by. */
final class ProjectLabels {

  /** A value and what it is; one of the names of {@link ProjectFilter}. */
  record Label(String type, String code) {}

  private final Set<Label> labels = new LinkedHashSet<>();

  private ProjectLabels() {}

  static Set<Label> of(Description said) {
    ProjectLabels all = new ProjectLabels();
    all.add("ICS", said.ics());
    all.add("CCS", said.ccs());
    all.add("TAG", said.tags());
    all.add("INDUSTRY", said.industryCode());
    all.add("JOINT", said.jointRegions());
    all.add("COOPERATES", said.cooperating().stream().map(UUID::toString).toList());
    all.add("REPLACES", said.replaces());
    all.add("PARTLY", said.partlyReplaces());
    all.add("CITES", said.cites().stream().map(StandardNumbers::sought).toList());
    all.add(
        "ADOPTS",
        said.adopts().stream().map(Adoption::reference).map(StandardNumbers::canonical).toList());
    all.add("TAKES_UP", said.takesUp());
    return all.labels;
  }

  private void add(String type, @Nullable String code) {
    if (code != null) {
      labels.add(new Label(type, code));
    }
  }

  private void add(String type, List<String> codes) {
    codes.forEach(code -> add(type, code));
  }
}
