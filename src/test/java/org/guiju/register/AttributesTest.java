package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.LocalDate;
import java.util.List;
import org.guiju.platform.DomainException;
import org.junit.jupiter.api.Test;

/** How attributes are read from a schema, from entries and from requests. */
class AttributesTest {

  private static final String SCHEMA =
      """
      type: object
      properties:
        year: {type: integer, minimum: 1949}
        share: {type: [number, 'null']}
        'a:b': {type: string, maxLength: 20}
        a: {type: string}
        kept: {type: boolean}
        until: {type: string, format: date}
        standard: {type: string, format: standard-number}
        certificate: {type: string, format: number}
        committee: {type: string, format: committee}
        members: {type: array, items: {type: string, format: organization}}
        results:
          type: array
          items: {type: object, properties: {'on': {type: string, format: date}, note: {enum: [ONE, TWO]}}}
      """;

  private static final Attributes ATTRIBUTES = attributes(SCHEMA);

  private static Attributes attributes(String yaml) {
    try {
      return new AttributeSchema(new YAMLMapper().readTree(yaml)).attributes();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> keys(String name, String json) {
    Attribute attribute =
        ATTRIBUTES.all().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    return attribute.of(read(json)).stream().map(Attribute.Value::key).toList();
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String asked(String text) {
    return ATTRIBUTES.read(text).value().key();
  }

  @Test
  void everyValueOfTheSchemaHasAName() {
    assertThat(ATTRIBUTES.all())
        .extracting(Attribute::name)
        .containsExactly(
            "year",
            "share",
            "a:b",
            "a",
            "kept",
            "until",
            "standard",
            "certificate",
            "committee",
            "members",
            "results.on",
            "results.note");
    assertThat(ATTRIBUTES.all().stream().filter(Attribute::many))
        .extracting(Attribute::name)
        .containsExactly("members", "results.on", "results.note");
    assertThat(ATTRIBUTES.all().stream().filter(it -> !it.bounded()))
        .extracting(Attribute::name)
        .containsExactly("a");
    assertThatThrownBy(
            () -> attributes("{type: object, properties: {%s: {}}}".formatted("x".repeat(101))))
        .hasMessageContaining("longer than 100");
  }

  @Test
  void valuesAreComparedAsWhatTheyAre() {
    assertThat(keys("share", "{\"share\": 5.10}")).containsExactly("5.1");
    assertThat(keys("share", "{\"share\": 1E3}"))
        .containsExactly("1000")
        .contains(asked("share:1000.0"));
    assertThat(keys("share", "{\"share\": 1E400}")).containsExactly("Infinity");
    assertThat(keys("share", "{\"share\": 1E120}")).containsExactly("1E+120");
    assertThat(keys("share", "{\"share\": null}")).isEmpty();
    assertThat(keys("kept", "{\"kept\": true}")).containsExactly(asked("kept:true"));
    assertThat(keys("standard", "{\"standard\": \"gb／t 1.1—2020\"}"))
        .containsExactly(asked("standard:GB/T 1.1-2020"));
    assertThat(keys("certificate", "{\"certificate\": \"c 7\"}"))
        .containsExactly(asked("certificate:C7"));
    assertThat(keys("committee", "{\"committee\": \"tc28/sc7\"}"))
        .containsExactly("SAC/TC 28/SC 7")
        .containsExactly(asked("committee:SAC／TC 28/SC 7"));
    String id = "0198c0de-0000-7000-8000-00000000000a";
    assertThat(keys("members", "{\"members\": [\"%s\"]}".formatted(id)))
        .containsExactly(asked("members:" + id.toUpperCase(java.util.Locale.ROOT)));
    assertThat(
            keys(
                "results.on",
                "{\"results\": [{\"on\": \"2024-01-02\"}, {}, {\"on\": \"2024-01-02\"}, {\"on\":"
                    + " \"2025-01-02\"}]}"))
        .containsExactly("2024-01-02", "2025-01-02");
    String text = "长".repeat(400);
    assertThat(keys("a", "{\"a\": \"%s\"}".formatted(text)))
        .containsExactly(asked("a:" + text))
        .doesNotContain(asked("a:" + text + "长"))
        .allSatisfy(key -> assertThat(key).hasSizeLessThanOrEqualTo(Attribute.LONGEST_KEY));
  }

  @Test
  void theLongestNameBeforeAColonIsMeant() {
    assertThat(ATTRIBUTES.read("a:b:c").attribute().name()).isEqualTo("a:b");
    assertThat(ATTRIBUTES.read("a:c:b").attribute().name()).isEqualTo("a");
    assertThat(asked("a:..")).isEqualTo("..");
  }

  @Test
  void rangesAreOfNumbersAndDays() {
    Attributes.Asked years = ATTRIBUTES.read("year:1900..2020.5");
    assertThat(years.from().number()).isEqualTo(1900);
    assertThat(years.to().number()).isEqualTo(2020.5);
    Attributes.Asked open = ATTRIBUTES.read("until:..2024-02-29");
    assertThat(open.from()).isNull();
    assertThat(open.to().day()).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void whatTheSchemaDoesNotAllowIsRefusedWithWhatItDoes() {
    for (String wrong :
        List.of(
            "height:2",
            "year",
            "year:",
            "year:x",
            "year:1.5",
            "year:1948",
            "year:..",
            "year:2000..x",
            "share:1E999999999",
            "kept:yes",
            "until:2024-02-30",
            "until:2024-01-01..2024-02-30",
            "members:nobody",
            "results.note:THREE",
            "a:b:" + "x".repeat(21))) {
      assertThatThrownBy(() -> ATTRIBUTES.read(wrong))
          .as(wrong)
          .isInstanceOfSatisfying(
              DomainException.class,
              refused -> {
                assertThat(refused.category()).isEqualTo(DomainException.Category.MALFORMED);
                assertThat(refused.text().en()).contains("year (number)", "results.on (day)");
                assertThat(refused.text().zh()).contains("year (number)");
              });
    }
    assertThatThrownBy(() -> attributes("{type: object}").read("a:1"))
        .hasMessageContaining("has no attributes");
  }
}
