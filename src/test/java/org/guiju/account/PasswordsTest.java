package org.guiju.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.guiju.platform.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "123456789",
        "1234567890",
        "Password",
        "P-a-s-s-w-o-r-d",
        "abababababab",
        "it is zhang-san!"
      })
  void easyOnesAreRefused(String password) {
    assertThat(Passwords.objection("zhang-san", password)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wonderful-Day-1", "今天天气很好我去公园玩", "correct horse battery staple"})
  void goodOnesAreTaken(String password) {
    assertThat(Passwords.objection("zhang-san", password)).isEmpty();
  }

  @Test
  void boundIsInBytesNotInCharacters() {
    String twentyFour = "标准化技术委员会秘书处甲乙丙丁戊己庚辛壬癸子丑寅";
    assertThat(Passwords.objection("a-name", twentyFour.substring(0, 24))).isEmpty();
    assertThat(Passwords.objection("a-name", twentyFour.substring(0, 24) + "x")).isPresent();
  }

  @Test
  void rolesAreTheOnesOfThePlatform() {
    assertThat(Arrays.stream(AccountRole.values()).map(Enum::name))
        .containsExactlyElementsOf(Roles.ALL);
  }
}
