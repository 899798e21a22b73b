package org.guiju.vocabulary;

import org.guiju.platform.Text;

/** A value of a closed list with its names in Chinese and English. */
public interface Term {

  /** The names of the value. */
  Text text();
}
