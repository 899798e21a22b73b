package org.guiju.cli.demo;

/**
 * What tells that something was invented, and by what.
 *
 * @param system system of the external ids
 * @param zh word that its names and reasons bear
 * @param en word that its names bear
 * @param planPrefix what its plan numbers begin with, where the kind has no form for them
 */
record Marks(String system, String zh, String en, String planPrefix) {

  static final Marks DEMO = new Marks("demo", "演示", "Demonstration", "DEMO-");
  static final Marks GENERATED = new Marks("generated", "生成数据", "Generated", "GEN-");

  /** The external id with its system. */
  String reference(String id) {
    return system + ":" + id;
  }
}
