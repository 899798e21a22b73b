package org.guiju.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Bounds every body, whether its length is told beforehand or not. */
@Singleton
class BodyLimitFilter {

  /**
   * A sender that is told "too large" while it still sends may never hear it, so this much is read
   * and thrown away.
   */
  private static final long COURTESY = 16L << 20;

  @ServerRequestFilter
  void bound(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    MaxBody annotation = method == null ? null : method.getAnnotation(MaxBody.class);
    long bound = annotation == null ? MaxBody.DEFAULT : annotation.value();
    if (request.hasEntity()
        || request.getLength() > 0
        || request.getHeaderString("Transfer-Encoding") != null) {
      request.setEntityStream(new Bounded(request.getEntityStream(), bound));
    }
  }

  /** A stream that refuses to give more than its bound. */
  static final class Bounded extends FilterInputStream {

    private final long bound;
    private long given;

    Bounded(InputStream in, long bound) {
      super(in);
      this.bound = bound;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      if (count > 0) {
        given += count;
        if (given > bound) {
          discard();
          throw tooLarge();
        }
      }
      return count;
    }

    @Override
    public long skip(long n) throws IOException {
      return n <= 0 || read() < 0 ? 0 : 1;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void discard() throws IOException {
      byte[] waste = new byte[1 << 16];
      for (long left = COURTESY; left > 0; ) {
        int count = in.read(waste, 0, waste.length);
        if (count < 0) {
          return;
        }
        left -= count;
      }
    }

    private DomainException tooLarge() {
      return new DomainException(
          DomainException.Category.TOO_LARGE,
          "BODY_TOO_LARGE",
          new Text("请求内容至多 %d 字节。", "The body may have %d bytes at most.").with(bound));
    }
  }
}
