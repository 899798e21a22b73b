package org.guiju.identifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of this room, read once from {@code identifiers/*.json}. A mistake in them fails the
 * start.
 */
final class Data {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Data() {}

  static JsonNode read(String file) {
    String path = "/identifiers/" + file;
    try (InputStream in = Data.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + path);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + path, e);
    }
  }

  static List<String> texts(JsonNode array) {
    List<String> out = new ArrayList<>();
    array.forEach(node -> out.add(node.asText()));
    return List.copyOf(out);
  }
}
