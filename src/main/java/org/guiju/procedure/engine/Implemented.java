package org.guiju.procedure.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A subject that has an implementation date (实施日期). */
public interface Implemented {

  /** The first day in force. */
  @Nullable LocalDate implementationDate();
}
