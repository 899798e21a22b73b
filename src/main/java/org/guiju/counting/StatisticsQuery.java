package org.guiju.counting;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** What is to be counted and how it is grouped. A filter given several times is a union. */
public class StatisticsQuery {

  @QueryParam("measure")
  @Parameter(
      description = "Code of a measure, see `measures` of the indicators. Required.",
      required = true)
  @Nullable String measure;

  @QueryParam("kind")
  @Parameter(description = "Kinds of standard.")
  @Nullable List<Kind> kind;

  @QueryParam("nature")
  @Parameter(description = "Natures of standard.")
  @Nullable List<Nature> nature;

  @QueryParam("level")
  @Parameter(description = "Administrative levels.")
  @Nullable List<Level> level;

  @QueryParam("role")
  @Parameter(description = "The best role held in the region.")
  @Nullable List<Role> role;

  @QueryParam("workType")
  @Parameter(description = "New standards, revisions and so on.")
  @Nullable List<WorkType> workType;

  @QueryParam("stage")
  @Parameter(description = "Stage codes, such as 60.60.")
  @Nullable List<String> stage;

  @QueryParam("committee")
  @Parameter(description = "Committees, such as ISO/TC 176, in any spelling.")
  @Nullable List<String> committee;

  @QueryParam("type")
  @Parameter(
      description =
          "Sorts of what counts, as the rule of the measure says: of entries of registers, bodies of what is international,"
              + " languages, decisions and conclusions, what feedback is about, who was asked. `NONE` is what has none.")
  @Nullable List<String> type;

  @QueryParam("tag")
  @Parameter(description = "A tag that must be carried.")
  @DefaultValue("")
  String tag = "";

  @QueryParam("region")
  @Parameter(description = "Code of the region counted for; `CN` is China, `*` the world.")
  @DefaultValue(Fact.WORLD)
  String region = Fact.WORLD;

  @QueryParam("from")
  @Parameter(description = "First day, for what is counted over days. Open where absent.")
  @Nullable LocalDate from;

  @QueryParam("to")
  @Parameter(description = "Last day, inclusive. `asOf` where absent or later.")
  @Nullable LocalDate to;

  @QueryParam("groupBy")
  @Parameter(
      description =
          "Names, separated by commas, out of kind, nature, region, role, level, workType, stage, type, committee, and one"
              + " of day, month, quarter, year. One group of everything where absent. Regions overlap: what counts for"
              + " a district counts for its province too.")
  @Nullable String groupBy;
}
