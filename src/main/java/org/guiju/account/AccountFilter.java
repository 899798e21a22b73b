package org.guiju.account;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.ListFilter;
import org.jspecify.annotations.Nullable;

/** What a list of accounts can be narrowed by; all given conditions hold together. */
public class AccountFilter {

  @QueryParam("name")
  @Parameter(description = "Part of the name, in any case.")
  @Nullable
  @Size(max = 64)
  String name;

  @QueryParam("role")
  @Parameter(description = "Roles of which they have one.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<AccountRole> role;

  @QueryParam("organization")
  @Parameter(description = "Those bound to this organization.")
  @Nullable UUID organization;

  @QueryParam("region")
  @Parameter(description = "Those bound to this region, as written.")
  @Nullable
  @Size(max = 32)
  String region;

  @QueryParam("enabled")
  @Parameter(description = "Whether they can log in.")
  @Nullable Boolean enabled;

  Object[] values() {
    return new Object[] {
      String.valueOf(name),
      String.valueOf(role),
      String.valueOf(organization),
      String.valueOf(region),
      String.valueOf(enabled)
    };
  }

  /**
   * The condition in HQL.
   *
   * @param parameters gets its values
   */
  String condition(Map<String, Object> parameters) {
    List<String> all = new ArrayList<>(List.of("1 = 1"));
    if (name != null && !name.isBlank()) {
      all.add("lower(name) like :part escape '!'");
      parameters.put("part", Likeness.anywhere(name));
    }
    if (role != null && !role.isEmpty()) {
      List<AccountRole> roles = role.stream().distinct().toList();
      all.add(
          IntStream.range(0, roles.size())
              .mapToObj(i -> ":role" + i + " member of roles")
              .collect(Collectors.joining(" or ", "(", ")")));
      IntStream.range(0, roles.size()).forEach(i -> parameters.put("role" + i, roles.get(i)));
    }
    equal(all, parameters, "organization", organization);
    equal(all, parameters, "region", region);
    equal(all, parameters, "enabled", enabled);
    return String.join(" and ", all);
  }

  private static void equal(
      List<String> all, Map<String, Object> parameters, String field, @Nullable Object value) {
    if (value != null) {
      all.add(field + " = :" + field);
      parameters.put(field, value);
    }
  }
}
