package org.guiju.exchange.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.function.Consumer;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Format;
import org.jspecify.annotations.Nullable;

/**
 * Judges a file as a whole while its bytes arrive, in constant memory: its encoding, its header,
 * whether its records can be told apart. Afterwards it is known that reading it again finds nothing
 * but rows.
 */
public final class Intake {

  private static final int BUFFER = 1 << 16;

  private final CharsetDecoder decoder;
  private final Charset charset;
  private final Structure structure;
  private final @Nullable Consumer<String> header;
  private final ByteBuffer in = ByteBuffer.allocate(BUFFER);
  private final CharBuffer out = CharBuffer.allocate(BUFFER);
  private boolean headerSeen;

  /**
   * Begins a file.
   *
   * @param columns the columns that a CSV header may and must have
   */
  public Intake(Format format, Charset charset, Columns columns) {
    this.charset = charset;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.structure = format == Format.CSV ? new CsvStructure() : new LineStructure();
    this.header = format == Format.CSV ? text -> Header.read(text, columns) : null;
  }

  /** Takes the next bytes; throws a DomainException that names the line where the file is wrong. */
  public void accept(byte[] bytes, int offset, int count) {
    int from = offset;
    int left = count;
    while (left > 0) {
      int now = Math.min(left, in.remaining());
      in.put(bytes, from, now);
      from += now;
      left -= now;
      decode(false);
    }
  }

  /** Ends the file and returns the number of its rows. */
  public long finish() {
    decode(true);
    CoderResult rest = decoder.flush(out);
    if (rest.isError()) {
      throw FileException.malformedBytes(structure.lineOfNext(), charset.name());
    }
    take();
    structure.finish();
    checkHeader();
    long rows = header == null ? structure.records() : structure.records() - 1;
    if (rows == 0) {
      throw FileException.noRows();
    }
    return rows;
  }

  private void decode(boolean end) {
    in.flip();
    CoderResult result;
    do {
      result = decoder.decode(in, out, end);
      take();
      if (result.isError()) {
        throw FileException.malformedBytes(structure.lineOfNext(), charset.name());
      }
    } while (result.isOverflow());
    in.compact();
  }

  private void take() {
    structure.accept(out.array(), out.position());
    out.clear();
    checkHeader();
  }

  private void checkHeader() {
    String first = structure.first();
    if (!headerSeen && header != null && first != null) {
      headerSeen = true;
      header.accept(first);
    }
  }
}
