package org.guiju.programme;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.Dimension;
import org.guiju.counting.FieldCut;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** What a target's figure can be broken down by. */
@Schema(name = "BreakdownBy", description = "What a target's figure can be broken down by.")
enum BreakdownBy {
  KIND("kind", Dimension.KIND, null),
  NATURE("nature", Dimension.NATURE, null),
  ROLE("role", Dimension.ROLE, null),
  WORK_TYPE("workType", Dimension.WORK_TYPE, null),
  LEVEL("level", Dimension.LEVEL, null),
  /** Sorts of what counts, as the measure says. */
  TYPE("type", Dimension.TYPE, null),
  /** The direct children of the target's region. */
  REGION("region", null, null),
  /** Fields of the ICS, such as 35. */
  ICS_FIELD("icsField", FieldCut.ICS_FIELD),
  /** Groups of the ICS, such as 35.240. */
  ICS_GROUP("icsGroup", FieldCut.ICS_GROUP),
  /** Letters of the CCS, such as L. */
  CCS_LETTER("ccsLetter", FieldCut.CCS_LETTER),
  MONTH("month", null, SeriesPeriod.MONTH),
  QUARTER("quarter", null, SeriesPeriod.QUARTER),
  YEAR("year", null, SeriesPeriod.YEAR),
  PLAN("plan", null, SeriesPeriod.PLAN);

  private final String field;
  private final @Nullable Dimension dimension;
  private final @Nullable SeriesPeriod period;
  private final @Nullable FieldCut cut;

  BreakdownBy(String field, @Nullable Dimension dimension, @Nullable SeriesPeriod period) {
    this.field = field;
    this.dimension = dimension;
    this.period = period;
    this.cut = null;
  }

  BreakdownBy(String field, FieldCut cut) {
    this.field = field;
    this.dimension = null;
    this.period = null;
    this.cut = cut;
  }

  /** How far codes of a classification are told apart; null of anything else. */
  @Nullable FieldCut cut() {
    return cut;
  }

  /** Name in the API. */
  String field() {
    return field;
  }

  /** The attribute; null of regions, periods and fields. */
  @Nullable Dimension dimension() {
    return dimension;
  }

  /** The length of the periods; null of anything else. */
  @Nullable SeriesPeriod period() {
    return period;
  }

  /** Reads the name in the API. */
  static BreakdownBy of(String by) {
    return Arrays.stream(values())
        .filter(value -> value.field.equals(by))
        .findFirst()
        .orElseThrow(BreakdownBy::unknown);
  }

  private static DomainException unknown() {
    String known =
        Arrays.stream(values()).map(BreakdownBy::field).collect(Collectors.joining(", "));
    Text text = new Text("by 可取：%s。", "by can be one of: %s.").with(known);
    return DomainException.malformed("by", "BREAKDOWN_UNKNOWN", text);
  }
}
