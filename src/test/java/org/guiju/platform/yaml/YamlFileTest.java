package org.guiju.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.junit.jupiter.api.Test;

class YamlFileTest {

  private static YamlObject read(String... lines) {
    return YamlFile.read("city.yaml", new StringReader(String.join("\n", lines)));
  }

  @Test
  void readsTextsNumbersDatesAndLists() {
    YamlObject data =
        read(
            "name: {zh: 甲, en: A}",
            "value: 12.5",
            "date: 2025-12-31",
            "kinds: [NATIONAL, LOCAL]",
            "on: true");
    assertThat(data.bilingual("name")).isEqualTo(new Text("甲", "A"));
    assertThat(data.decimal("value")).isEqualByComparingTo("12.5");
    assertThat(data.date("date")).isEqualTo("2025-12-31");
    assertThat(data.choices("kinds", Kind.class)).containsExactly(Kind.NATIONAL, Kind.LOCAL);
    assertThat(data.flag("on")).isTrue();
    data.end();
  }

  @Test
  void namesFileAndLineOfWhatIsMissing() {
    assertThatThrownBy(() -> read("# comment", "code: X").text("title"))
        .hasMessage("city.yaml:2: title is missing");
  }

  @Test
  void namesFileAndLineOfAWrongValue() {
    YamlObject data =
        read("code: X", "date: 2025-02-30", "kind: FOREIGN", "value: many", "on: maybe");
    assertThatThrownBy(() -> data.date("date"))
        .hasMessageStartingWith("city.yaml:2: date must be a date");
    assertThatThrownBy(() -> data.choice("kind", Kind.class))
        .hasMessageStartingWith("city.yaml:3: kind must be one of");
    assertThatThrownBy(() -> data.decimal("value"))
        .hasMessage("city.yaml:4: value must be a number");
    assertThatThrownBy(() -> data.flag("on")).hasMessage("city.yaml:5: on must be true or false");
  }

  @Test
  void namesFileAndLineOfAnUnknownKey() {
    YamlObject data = read("code: X", "colour: red");
    data.text("code");
    assertThatThrownBy(data::end).hasMessage("city.yaml:2: unknown key colour");
  }

  @Test
  void namesFileAndLineOfBrokenYaml() {
    assertThatThrownBy(() -> read("code: X", "list: [a, b"))
        .isInstanceOf(YamlException.class)
        .hasMessageStartingWith("city.yaml:");
    assertThatThrownBy(() -> read("- a")).hasMessage("city.yaml:1: must be a mapping");
  }
}
