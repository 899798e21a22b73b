package org.guiju.platform.http;

import java.io.IOException;
import java.io.OutputStream;

/** A body of bytes that writes itself, a part at a time; its headers say what it is. */
@FunctionalInterface
public interface Bytes {

  /** Writes all of them. */
  void writeTo(OutputStream out) throws IOException;
}
