package org.guiju.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large the body of a resource method may be, where {@link #DEFAULT} does not do. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MaxBody {

  /** The bound of every method without the annotation: 1 MiB. */
  long DEFAULT = 1L << 20;

  /** The bound in bytes. */
  long value();
}
