package org.guiju.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.guiju.counting.EvidenceView;
import org.guiju.platform.Sha256;

/** Rows of evidence as lines of JSON, gathered in parts. */
final class FrozenLines {

  /** Rows in one part. */
  static final int PART = 500;

  private static final int LINE_FEED = 10;

  private final ObjectMapper mapper;
  private final MessageDigest digest = Sha256.start();
  private final List<byte[]> parts = new ArrayList<>();
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private long rows;

  FrozenLines(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void add(EvidenceView row) {
    try {
      byte[] line = mapper.writeValueAsBytes(row);
      open.writeBytes(line);
      open.write(LINE_FEED);
      digest.update(line);
      digest.update((byte) LINE_FEED);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row of evidence cannot be written.", e);
    }
    rows++;
    if (rows % PART == 0) {
      close();
    }
  }

  private void close() {
    if (open.size() > 0) {
      parts.add(Packed.pack(open.toByteArray()));
      open.reset();
    }
  }

  /** Ends it: what is to be said of it. */
  SnapshotEvents.Evidence end(String target) {
    close();
    return new SnapshotEvents.Evidence(target, rows, HexFormat.of().formatHex(digest.digest()));
  }

  /** The packed parts, after the end. */
  List<byte[]> parts() {
    return parts;
  }

  /** The rows of one part; members that a later release has are absent. */
  static List<EvidenceView> read(ObjectMapper mapper, byte[] packed) {
    ObjectMapper lenient = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    List<EvidenceView> rows = new ArrayList<>();
    String text = new String(Packed.unpack(packed), StandardCharsets.UTF_8);
    for (String line : text.split("\n")) {
      try {
        rows.add(lenient.readValue(line, EvidenceView.class));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A frozen row of evidence cannot be read.", e);
      }
    }
    return rows;
  }
}
