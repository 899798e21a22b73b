package org.guiju.platform.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/**
 * Where a page of a list ended: the sort keys of its last item, bound to the list, its sort and its
 * filters. It is no secret and no permission, so a checksum suffices against what is cut off, mixed
 * up or made by hand.
 *
 * @param binding digest of the list's name, sort and filters
 * @param keys sort keys of the last item, the tie-breaker last
 */
record Cursor(int binding, List<String> keys) {

  private static final int FORMAT = 1;
  private static final int LONGEST = 4_000;
  private static final int MOST_KEYS = 4;

  Cursor {
    keys = List.copyOf(keys);
  }

  String encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeInt(binding);
      out.writeByte(keys.size());
      for (String key : keys) {
        out.writeUTF(key);
      }
      out.writeInt(checksum(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** Reads what {@link #encode} wrote, or refuses with MALFORMED. */
  static Cursor decode(String text) {
    if (text.length() > LONGEST) {
      throw unreadable();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != FORMAT) {
        throw unreadable();
      }
      int binding = in.readInt();
      int size = in.readByte();
      if (size < 1 || size > MOST_KEYS) {
        throw unreadable();
      }
      List<String> keys = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        keys.add(in.readUTF());
      }
      byte[] signed = new byte[bytes.length - Integer.BYTES];
      System.arraycopy(bytes, 0, signed, 0, signed.length);
      if (in.readInt() != checksum(signed) || in.available() > 0) {
        throw unreadable();
      }
      return new Cursor(binding, keys);
    } catch (IOException | NegativeArraySizeException e) {
      throw unreadable();
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  static DomainException unreadable() {
    return DomainException.malformed(
        "cursor",
        "CURSOR_UNREADABLE",
        new Text(
            "游标无法读取；请用列表所给的 next。", "The cursor cannot be read; use the `next` that a list gave."));
  }
}
