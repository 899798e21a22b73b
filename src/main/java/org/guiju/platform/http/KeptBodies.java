package org.guiju.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that are answered again and again: each is written out once. What is kept of a body goes
 * when the body itself does.
 */
@Singleton
public class KeptBodies {

  /** By identity, since the keys are weak. */
  private final Cache<Object, Kept> kept = Caffeine.newBuilder().weakKeys().build();

  /** A body that is to be written out once. */
  static final class Kept {
    volatile @Nullable Written written;
  }

  /**
   * A body as it was written.
   *
   * @param tag its entity tag
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Written(byte[] bytes, String tag) {}

  /** This very object, which never changes, will be answered more than once. */
  public <T> T keep(T body) {
    kept.put(body, new Kept());
    return body;
  }

  /** Where what is written of the body is to be kept; null where it is not. */
  @Nullable Kept find(Object body) {
    return kept.getIfPresent(body);
  }
}
