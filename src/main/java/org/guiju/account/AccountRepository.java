package org.guiju.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
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

  List<Account> list(AccountFilter filter, Slice slice) {
    Map<String, Object> parameters = new HashMap<>();
    String condition = filter.condition(parameters) + " and " + slice.condition("name", "id");
    if (!slice.fromStart()) {
      parameters.put("after0", slice.after().getFirst());
      parameters.put("after1", slice.key(1, UUID::fromString));
    }
    return find(condition + " order by " + slice.order("name", "id"), parameters)
        .page(0, slice.fetch())
        .list();
  }

  long count(AccountFilter filter) {
    Map<String, Object> parameters = new HashMap<>();
    return count(filter.condition(parameters), parameters);
  }

  long countEnabledAdministrators() {
    return count("enabled = true and :admin member of roles", Map.of("admin", AccountRole.ADMIN));
  }
}
