package org.guiju.counting;

/** How far codes of a classification are told apart. */
public enum FieldCut {
  /** Fields of the ICS: 35. */
  ICS_FIELD("ICS", 2),
  /** Groups of the ICS: 35.240. */
  ICS_GROUP("ICS", 6),
  /** Letters of the CCS: L. */
  CCS_LETTER("CCS", 1);

  private final String scheme;
  private final int length;

  FieldCut(String scheme, int length) {
    this.scheme = scheme;
    this.length = length;
  }

  String scheme() {
    return scheme;
  }

  /** The field of a label. */
  String sql() {
    return "substring(label.code from 1 for " + length + ")";
  }
}
