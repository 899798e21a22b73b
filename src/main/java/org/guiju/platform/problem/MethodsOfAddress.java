package org.guiju.platform.problem;

/** Tells which methods an address knows, for the header {@code Allow}. */
public interface MethodsOfAddress {

  /** Names of the methods, separated by commas. */
  String of(String path);
}
