package org.guiju.platform.jdbc;

import java.lang.reflect.Proxy;
import java.time.Duration;
import javax.sql.DataSource;

/** Reads without a database. */
@jakarta.enterprise.inject.Vetoed
public class PlainView extends OneView {

  /** There is nothing behind it. */
  public PlainView() {
    super(
        (DataSource)
            Proxy.newProxyInstance(
                PlainView.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> null));
  }

  @Override
  public void read(Duration longest, Runnable reading) {
    reading.run();
  }
}
