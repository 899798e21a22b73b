package org.guiju.programme;

import java.util.Optional;

/** What a document refers to beside indicators: regions, and targets of other documents. */
interface Surroundings {

  /** Where nothing is known yet, as when the service starts: everything may be. */
  Surroundings UNKNOWN =
      new Surroundings() {
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
      };

  /** Whether there is a region of that code. */
  boolean isRegion(String code);

  /** Whether a region is another one or belongs to it. */
  boolean isWithin(String code, String ancestor);

  /** Whether there is such a target. */
  boolean isTarget(PartOf target);

  /** That target, where it is known. */
  Optional<Target> target(PartOf target);
}
