package org.guiju.document.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An S3-compatible store on this machine, in which the service keeps its documents. */
public final class StoreServer implements QuarkusTestResourceLifecycleManager {

  private static final String BUCKET = "standards";
  private static final String KEY = "key-of-ours";
  private static final String SECRET = "secret-of-ours";

  private @Nullable SigningServer server;

  @Override
  public Map<String, String> start() {
    try {
      SigningServer started = new SigningServer(BUCKET, KEY, SECRET);
      server = started;
      return Map.of(
          "guiju.documents.store",
          "s3",
          "guiju.documents.s3.endpoint",
          started.uri().toString(),
          "guiju.documents.s3.region",
          "cn-north-1",
          "guiju.documents.s3.bucket",
          BUCKET,
          "guiju.documents.s3.access-key",
          KEY,
          "guiju.documents.s3.secret-key",
          SECRET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    SigningServer started = server;
    if (started != null) {
      started.close();
    }
  }
}
