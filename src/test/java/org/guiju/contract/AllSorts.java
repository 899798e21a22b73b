package org.guiju.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collection;
import java.util.Set;
import org.guiju.account.TestAccounts;

/** Records things of all sorts: what every operation that writes accepts. */
public final class AllSorts {

  private AllSorts() {}

  /** The cases there are. */
  public static Set<String> cases() {
    return SoundRequests.all().keySet();
  }

  /** Has these cases accepted, as an administrator of their own. */
  public static void record(URI server, Collection<String> cases) {
    String account = TestAccounts.create(null, null, "ADMIN").name();
    try (OddClient client = new OddClient(server, account, () -> 0, commit -> false)) {
      for (String which : cases) {
        assertThat(new OddWriting(which, account, client).accepted()).as(which).isTrue();
      }
    }
  }
}
