package org.guiju.exchange.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/**
 * The file of an import in the database, in parts of 1 MiB, so that any copy of the service can go
 * on with it.
 */
@ApplicationScoped
class ContentStore {

  static final int PART = 1 << 20;

  private final Jdbc jdbc;

  ContentStore(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void append(UUID job, int ordinal, byte[] part) {
    jdbc.update(
        "insert into import_content (job_id, ordinal, content) values (?, ?, ?)",
        p -> p.uuid(job).number(ordinal).bytes(part));
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  byte @Nullable [] part(UUID job, int ordinal) {
    List<byte[]> found =
        jdbc.query(
            "select content from import_content where job_id = ? and ordinal = ?",
            p -> p.uuid(job).number(ordinal),
            row -> row.bytes("content"));
    return found.isEmpty() ? null : found.getFirst();
  }

  @Transactional
  void remove(UUID job) {
    jdbc.update("delete from import_content where job_id = ?", p -> p.uuid(job));
  }

  /** The whole file, one part of it in memory at a time. */
  InputStream open(UUID job) {
    return new Parts(job);
  }

  private final class Parts extends InputStream {

    private final UUID job;
    private byte @Nullable [] part = new byte[0];
    private int next;
    private int position;

    Parts(UUID job) {
      this.job = job;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      byte[] current = part;
      while (current != null && position == current.length) {
        current = part(job, next++);
        part = current;
        position = 0;
      }
      if (current == null) {
        return -1;
      }
      int count = Math.min(length, current.length - position);
      System.arraycopy(current, position, into, offset, count);
      position += count;
      return count;
    }
  }
}
