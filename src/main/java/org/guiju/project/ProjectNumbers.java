package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.vocabulary.Kind;

/** The numbers of projects in plans and of the standards they become, as they are stored. */
@ApplicationScoped
class ProjectNumbers {

  private final Jdbc jdbc;

  ProjectNumbers(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record Line(UUID id, int place, String number) {}

  void write(List<Project> projects) {
    List<Line> plans = new ArrayList<>();
    List<Line> given = new ArrayList<>();
    for (Project it : projects) {
      String plan = it.planNumber();
      if (plan != null) {
        plans.add(new Line(it.id(), 0, plan));
      }
      if (it.kind() != Kind.INTERNATIONAL) {
        for (int place = 0; place < it.numbers().size(); place++) {
          given.add(new Line(it.id(), place, it.numbers().get(place)));
        }
      }
    }
    jdbc.batch(
        "insert into project_plan_number (project_id, plan_number) values (?, ?)",
        plans,
        (p, line) -> p.uuid(line.id()).text(line.number()));
    jdbc.batch(
        "insert into project_number (project_id, place, canonical) values (?, ?, ?)",
        given,
        (p, line) -> p.uuid(line.id()).number(line.place()).text(line.number()));
  }
}
