package org.guiju.counting;

/**
 * Tells by which classifications the subjects of facts are labelled; a bean of the feature that
 * owns them.
 */
public interface FieldSource {

  /** A select with the columns {@code subject_id}, {@code scheme} (ICS, CCS) and {@code code}. */
  String labels();
}
