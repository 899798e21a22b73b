package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guiju.organization.OrganizationRows.Current;
import org.guiju.organization.OrganizationRows.Reference;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** What other rooms ask of organizations. What a {@code Work} has not committed yet is not seen. */
@ApplicationScoped
public class Organizations {

  static final Text NAME = new Text("单位", "organization");

  private static final Pattern ID =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  private final OrganizationRows rows;

  Organizations(OrganizationRows rows) {
    this.rows = rows;
  }

  /**
   * The organization on the day.
   *
   * @throws DomainException NOT_FOUND where there is none of that id, or not yet on that day
   */
  public OrganizationView get(UUID id, LocalDate on) {
    Current current = rows.current(List.of(id)).get(id);
    OrganizationPeriod period =
        OrganizationPeriod.on(rows.periods(List.of(id)).getOrDefault(id, List.of()), on);
    if (current == null || period == null) {
      throw DomainException.notFound(NAME);
    }
    return OrganizationView.of(current, period);
  }

  /**
   * The organizations on the day; those that were not known to exist yet are shown as they first
   * were. Unknown ids are absent.
   */
  public Map<UUID, OrganizationView> getAll(Set<UUID> ids, LocalDate on) {
    Map<UUID, Current> current = rows.current(ids);
    Map<UUID, OrganizationView> views = HashMap.newHashMap(ids.size());
    rows.periods(ids)
        .forEach(
            (id, periods) -> {
              OrganizationPeriod period = OrganizationPeriod.near(periods, on);
              Current row = current.get(id);
              if (period != null && row != null) {
                views.put(id, OrganizationView.of(row, period));
              }
            });
    return views;
  }

  /** Day on which an organization ended, as it is known now; null where it did not. */
  public @Nullable LocalDate dissolvedOn(UUID id) {
    List<OrganizationPeriod> periods = rows.periods(List.of(id)).getOrDefault(id, List.of());
    return periods.isEmpty() ? null : periods.getLast().state().dissolvedOn();
  }

  /** Those of the ids that name an organization. */
  public Set<UUID> existing(Collection<UUID> ids) {
    return rows.current(ids).keySet();
  }

  /**
   * The organization that a text names: its id, its USCC, {@code system:value} of an external id,
   * its code.
   */
  public Optional<UUID> find(String reference) {
    return Optional.ofNullable(findAll(Set.of(reference)).get(reference));
  }

  /**
   * The same for many texts, in two queries. Texts that name none, or by a code that several share,
   * are absent. A USCC wins over an external id, that over a code.
   */
  public Map<String, UUID> findAll(Collection<String> references) {
    Map<String, UUID> byId = new HashMap<>();
    Set<String> texts = new HashSet<>();
    for (String reference : references) {
      String text = reference.strip();
      if (ID.matcher(text).matches()) {
        byId.put(reference, UUID.fromString(text));
      } else {
        texts.add(text);
        texts.add(text.toUpperCase(Locale.ROOT));
      }
    }
    Map<String, UUID> found = new HashMap<>(byId);
    if (!byId.isEmpty()) {
      found.values().retainAll(existing(byId.values()));
    }
    Map<String, List<Reference>> byText = new HashMap<>();
    rows.references(texts)
        .forEach(r -> byText.computeIfAbsent(r.text(), t -> new ArrayList<>(1)).add(r));
    for (String reference : references) {
      if (!byId.containsKey(reference)) {
        String text = reference.strip();
        UUID one = best(byText.get(text));
        one = one == null ? best(byText.get(text.toUpperCase(Locale.ROOT))) : one;
        if (one != null) {
          found.put(reference, one);
        }
      }
    }
    return found;
  }

  /** The one organization whose standards carry just that code now, on the day. */
  public Optional<OrganizationView> byCode(String code, LocalDate on) {
    List<Reference> found =
        rows.references(List.of(code)).stream()
            .filter(r -> r.kind() == Reference.Kind.CODE)
            .toList();
    return found.size() == 1
        ? Optional.ofNullable(
            getAll(Set.of(found.getFirst().organization()), on)
                .get(found.getFirst().organization()))
        : Optional.empty();
  }

  /** The organizations that ever had just that Chinese name, by name. */
  public Map<String, Set<UUID>> named(Collection<String> names) {
    return rows.named(names);
  }

  /**
   * Code of the division that the organization was in on the day; see {@link
   * RegionsOfOrganizations#on}.
   */
  public @Nullable String regionOn(UUID id, LocalDate on) {
    return regionsOf(Set.of(id)).on(id, on);
  }

  /** Where organizations were on any day, in one query. */
  public RegionsOfOrganizations regionsOf(Set<UUID> ids) {
    return new RegionsOfOrganizations(ids.isEmpty() ? Map.of() : rows.periods(ids));
  }

  private static @Nullable UUID best(@Nullable List<Reference> found) {
    if (found == null) {
      return null;
    }
    Reference.Kind kind =
        found.stream().map(Reference::kind).min(Comparator.naturalOrder()).orElseThrow();
    List<Reference> best = found.stream().filter(r -> r.kind() == kind).toList();
    return best.size() == 1 ? best.getFirst().organization() : null;
  }
}
