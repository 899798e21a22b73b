package org.guiju.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.security.Colleagues;

/** Who acts for the same organization, by the accounts as they are now. */
@ApplicationScoped
class AccountColleagues implements Colleagues {

  private final Jdbc jdbc;

  AccountColleagues(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean has(Actor actor, String account) {
    UUID organization = actor.organization();
    return organization != null
        && jdbc.number(
                "select count(*) from account where name = ? and organization_id = ?",
                p -> p.text(account).uuid(organization))
            > 0;
  }
}
