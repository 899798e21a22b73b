package org.guiju.procedure;

/** A place in a data file, so that whoever writes one is told where it is wrong. */
record At(String file, int line) {

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
