package org.guiju.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds on what comes in without an account, or from accounts that do not run the round. */
@ConfigMapping(prefix = "guiju.comment")
public interface CommentConfig {

  /** How many comments one address, or one account, may send within the window. */
  @WithDefault("30")
  int perSender();

  /** How many comments one round takes from the public within the window. */
  @WithDefault("3000")
  int perRound();

  /** The time over which they are counted. */
  @WithDefault("1h")
  Duration window();
}
