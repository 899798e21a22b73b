package org.guiju.platform.jdbc;

import java.time.Duration;
import javax.sql.DataSource;

/** Breaks off after everything was read, before anything is brought to its end. */
@jakarta.enterprise.inject.Vetoed
public class BreakingView extends OneView {

  /** The view of the running service, with another end. */
  public BreakingView() {
    super(io.quarkus.arc.Arc.container().instance(DataSource.class).get());
  }

  @Override
  public void read(Duration longest, Runnable reading) {
    super.read(
        longest,
        () -> {
          reading.run();
          throw new IllegalStateException("broken off for the trial");
        });
  }
}
