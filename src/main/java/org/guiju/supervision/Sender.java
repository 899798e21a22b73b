package org.guiju.supervision;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Where the present request came from. */
@ApplicationScoped
class Sender {

  private final CurrentVertxRequest request;

  Sender(CurrentVertxRequest request) {
    this.request = request;
  }

  /** Its address as the server sees it, or as a trusted proxy tells it; null where unknown. */
  @Nullable String address() {
    SocketAddress address = request.getCurrent().request().remoteAddress();
    return address == null ? null : address.hostAddress();
  }
}
