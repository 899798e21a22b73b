package org.guiju.platform.yaml;

/** Something is wrong with a data file; the message begins with file and line. */
public final class YamlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public YamlException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }
}
