package org.guiju.procedure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure or switch that a procedure sets: days of comment, months of a plan.
 *
 * @param value an Integer, a Boolean, a String, or a list of these
 * @param unit DAY, WORKING_DAY, WEEK, MONTH, YEAR, or null where the value has none
 * @param basis law, measure, standard or practice that says so
 * @param confidence how sure we are of it
 * @param source key into the dictionary of sources, where the text was read
 */
public record Parameter(
    Object value,
    @Nullable String unit,
    String basis,
    Confidence confidence,
    @Nullable String source) {

  /** Those that the service reads by their name; all others are read where the data says $name. */
  static final Set<String> READ_BY_NAME =
      Set.of(
          "textAccess",
          "textFree",
          "trackMonths",
          "examinationForm",
          "dualNumbers",
          "drafterNamesInText",
          "mandatoryReferenceForbidden");

  /** A parameter whose source is not in the dictionary. */
  public Parameter(Object value, @Nullable String unit, String basis, Confidence confidence) {
    this(value, unit, basis, confidence, null);
  }
}
