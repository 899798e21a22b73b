package org.guiju.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.paging.Slice;

/** The queries about accounts. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

  Optional<Account> findByName(String name) {
    return find("name = :name", Parameters.with("name", name)).firstResultOptional();
  }

  List<Account> list(Slice slice) {
    Parameters after =
        slice.fromStart()
            ? new Parameters()
            : Parameters.with("after0", slice.after().getFirst()).and("after1", slice.key(1, UUID::fromString));
    return find(slice.condition("name", "id") + " order by " + slice.order("name", "id"), after)
        .page(0, slice.fetch())
        .list();
  }

  long countEnabledAdministrators() {
    return count("enabled = true and :admin member of roles", Parameters.with("admin", AccountRole.ADMIN));
  }
}
