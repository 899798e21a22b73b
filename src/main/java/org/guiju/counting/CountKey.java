package org.guiju.counting;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The cell of the daily counts that a row of facts belongs to.
 *
 * @param amount the value that the facts carry, to four decimals; 0 where they carry none
 */
record CountKey(
    String measure,
    String region,
    String tag,
    LocalDate day,
    String kind,
    String nature,
    String level,
    String role,
    String workType,
    String stage,
    String type,
    BigDecimal amount) {

  /** Of facts that carry no value. */
  static final BigDecimal NO_AMOUNT = new BigDecimal("0.0000");

  static CountKey of(FactRow row, LocalDate day) {
    return new CountKey(
        row.key().measure(),
        row.key().region(),
        row.key().tag(),
        day,
        row.kind(),
        row.nature(),
        row.level(),
        row.role(),
        row.workType(),
        row.stage(),
        row.type(),
        row.amount() == null ? NO_AMOUNT : row.amount());
  }

  CountKey at(String otherRegion, String otherRole) {
    return new CountKey(
        measure,
        otherRegion,
        tag,
        day,
        kind,
        nature,
        level,
        otherRole,
        workType,
        stage,
        type,
        amount);
  }

  CountKey on(LocalDate otherDay) {
    return new CountKey(
        measure, region, tag, otherDay, kind, nature, level, role, workType, stage, type, amount);
  }
}
