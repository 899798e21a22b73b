package org.guiju.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.paging.Slice;

/** The queries about accounts. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

  Optional<Account> findByName(String name) {
    return find("name = :name", Map.of("name", name)).firstResultOptional();
  }

  List<Account> list(Slice slice) {
    Map<String, Object> after =
        slice.fromStart()
            ? Map.of()
            : Map.of("after0", slice.after().getFirst(), "after1", slice.key(1, UUID::fromString));
    return find(slice.condition("name", "id") + " order by " + slice.order("name", "id"), after)
        .page(0, slice.fetch())
        .list();
  }

  long countEnabledAdministrators() {
    return count("enabled = true and :admin member of roles", Map.of("admin", AccountRole.ADMIN));
  }
}
