package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListeningTest {

  @Test
  void complainsOfAPortInUseOnlyWhileItIs() throws IOException {
    Listening listening;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      listening = new Listening("127.0.0.1", other.getLocalPort());
      assertThatExceptionOfType(Complaint.class)
          .isThrownBy(listening::check)
          .withMessage(
              "Port %d on 127.0.0.1 is in use; choose another with --port.", other.getLocalPort());
    }
    assertThatCode(listening::check).doesNotThrowAnyException();
  }

  @Test
  void complainsOfAnAddressOfAnotherMachine() {
    assertThatExceptionOfType(Complaint.class)
        .isThrownBy(() -> new Listening("192.0.2.1", 8080).check())
        .withMessageStartingWith("Guiju cannot listen on 192.0.2.1 port 8080: ");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:80",
    "0.0.0.0, http://127.0.0.1:80",
    "'::', http://127.0.0.1:80",
    "'::1', 'http://[::1]:80'",
    "guiju.example, http://guiju.example:80"
  })
  void tellsAnAddressThatABrowserCanOpen(String host, String url) {
    assertThat(new Listening(host, 80).url()).isEqualTo(url);
  }
}
