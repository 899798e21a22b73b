package org.guiju.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.guiju.platform.DomainException;
import org.guiju.platform.DomainException.Category;
import org.guiju.platform.Sha256;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.platform.json.JsonInspection;
import org.guiju.platform.yaml.YamlException;
import org.guiju.platform.yaml.YamlFile;
import org.jspecify.annotations.Nullable;

/** Takes a definition as JSON or as YAML, the form of the data files. */
@ApplicationScoped
class DefinitionBody {

  /** Media type of YAML, RFC 9512. */
  static final String YAML = "application/yaml";

  private final ObjectMapper mapper;

  DefinitionBody(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * A definition that was sent.
   *
   * @param digest of the bytes as they came
   */
  record Sent(ObjectNode definition, String digest) {}

  Sent read(InputStream body, @Nullable String contentType) throws IOException {
    byte[] bytes = body.readAllBytes();
    JsonNode json = contentType != null && contentType.startsWith(YAML) ? yaml(bytes) : json(bytes);
    if (json instanceof ObjectNode definition) {
      return new Sent(definition, Sha256.hex(bytes));
    }
    throw DomainException.invalid(
        "", "WRONG_TYPE", new Text("请求内容须为一个对象。", "The body must be an object."));
  }

  private JsonNode json(byte[] bytes) throws IOException {
    return mapper.readTree(JsonInspection.inspect(bytes, mapper));
  }

  /** YAML goes by way of JSON, so that both are held to the same rules. */
  private JsonNode yaml(byte[] bytes) throws IOException {
    try {
      return json(mapper.writeValueAsBytes(YamlFile.foreign("yaml", text(bytes)).toJson()));
    } catch (YamlException e) {
      throw unreadable(e);
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new DomainException(
          Category.MALFORMED, "NOT_UTF_8", new Text("请求内容须为 UTF-8。", "The body must be UTF-8."));
    }
  }

  private static DomainException unreadable(YamlException e) {
    Violation violation = e.violation();
    return new DomainException(
        Category.MALFORMED,
        "YAML_UNREADABLE",
        new Text("请求内容不是可读的 YAML，见 errors。", "The body is no YAML that can be read; see errors."),
        List.of(
            new Violation(
                violation.pointer(),
                violation.code(),
                new Text(
                    "第 %d 行：%s".formatted(e.line(), violation.message().zh()),
                    "line %d: %s".formatted(e.line(), violation.message().en())))),
        Map.of());
  }
}
