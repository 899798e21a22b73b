package org.guiju.programme;

import java.util.Optional;

/** Surroundings that are not looked at: everything may be. */
enum Unchecked implements Surroundings {
  /** Nothing is known yet, as when the service starts. */
  UNKNOWN,
  /** The definition was checked when it was recorded, by the rules of then. */
  RECORDED;

  @Override
  public boolean isRegion(String code) {
    return true;
  }

  @Override
  public boolean isWithin(String code, String ancestor) {
    return true;
  }

  @Override
  public boolean isTarget(PartOf target) {
    return true;
  }

  @Override
  public Optional<Target> target(PartOf target) {
    return Optional.empty();
  }

  @Override
  public boolean areOfThen() {
    return this == RECORDED;
  }
}
