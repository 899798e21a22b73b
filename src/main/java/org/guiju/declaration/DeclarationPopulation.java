package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guiju.ledger.Event;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Things;
import org.guiju.organization.OrganizationType;
import org.guiju.organization.OrganizationsAsKnown;
import org.guiju.platform.DomainException;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.region.Regions;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The declarations that were public on a day and fit some criteria, one after the other in the
 * order of their ids, a bounded number of them in memory.
 */
@ApplicationScoped
public class DeclarationPopulation {

  private static final int AT_ONCE = 1_000;

  private final Jdbc jdbc;
  private final Things things;
  private final DeclarationCommands commands;
  private final OrganizationsAsKnown organizations;
  private final Regions regions;

  DeclarationPopulation(
      Jdbc jdbc,
      Things things,
      DeclarationCommands commands,
      OrganizationsAsKnown organizations,
      Regions regions) {
    this.jdbc = jdbc;
    this.things = things;
    this.commands = commands;
    this.organizations = organizations;
    this.regions = regions;
  }

  /**
   * Which declarations; those not null hold together.
   *
   * @param on the day on which they were public
   * @param region where the declarer was on that day, with all below it
   * @param kind of the declarer's standards
   * @param product part of what they are called in lists: products and services, else the name of
   *     the main standard
   * @param declarerType what the declarer was on that day
   * @param publishedFrom first day of publication
   * @param publishedUntil last day of publication
   */
  public record Criteria(
      LocalDate on,
      @Nullable String region,
      @Nullable Kind kind,
      @Nullable String product,
      @Nullable OrganizationType declarerType,
      @Nullable LocalDate publishedFrom,
      @Nullable LocalDate publishedUntil) {}

  private record Candidate(UUID id, UUID declarer) {}

  /** Hands over those that are known now. */
  public void now(Criteria criteria, Consumer<UUID> sink) {
    StringBuilder sql =
        new StringBuilder(
            "select declaration_id, organization_id, title from declaration_period"
                + " where from_on <= ? and to_on > ? and is_public = true");
    sql.append(criteria.kind() == null ? "" : " and kind = ?");
    sql.append(criteria.publishedFrom() == null ? "" : " and published_on >= ?");
    sql.append(criteria.publishedUntil() == null ? "" : " and published_on <= ?");
    sql.append(" order by declaration_id");
    List<Candidate> waiting = new ArrayList<>(AT_ONCE);
    jdbc.stream(
        sql.toString(),
        p -> {
          p.date(criteria.on()).date(criteria.on());
          if (criteria.kind() != null) {
            p.name(criteria.kind());
          }
          if (criteria.publishedFrom() != null) {
            p.date(criteria.publishedFrom());
          }
          if (criteria.publishedUntil() != null) {
            p.date(criteria.publishedUntil());
          }
        },
        row -> {
          if (isCalled(criteria, row.textOrNull("title"))) {
            waiting.add(new Candidate(row.uuid("declaration_id"), row.uuid("organization_id")));
          }
          if (waiting.size() == AT_ONCE) {
            pass(criteria, null, waiting, sink);
          }
        });
    pass(criteria, null, waiting, sink);
  }

  /** Hands over those that were known at a moment, read from the ledger itself. */
  public void known(Criteria criteria, Instant knownAt, Consumer<UUID> sink) {
    UUID last = null;
    for (List<Stream> some = things.after(DeclarationCommands.TYPE, last, AT_ONCE);
        !some.isEmpty();
        some = things.after(DeclarationCommands.TYPE, last, AT_ONCE)) {
      List<Candidate> waiting = new ArrayList<>(some.size());
      for (Stream stream : some) {
        Declaration declaration = asKnown(stream, criteria.on(), knownAt);
        if (declaration != null && fits(declaration, criteria)) {
          waiting.add(new Candidate(declaration.id(), declaration.organization()));
        }
      }
      pass(criteria, knownAt, waiting, sink);
      last = some.getLast().id();
    }
  }

  private @Nullable Declaration asKnown(Stream stream, LocalDate on, Instant knownAt) {
    List<Event> history =
        stream.effective(knownAt).stream().filter(e -> !e.effectiveOn().isAfter(on)).toList();
    try {
      return history.isEmpty() ? null : commands.fold(history);
    } catch (DomainException e) {
      return null;
    }
  }

  private static boolean fits(Declaration declaration, Criteria criteria) {
    LocalDate published = declaration.publishedOn();
    return declaration.isPublic()
        && (criteria.kind() == null || declaration.kind() == criteria.kind())
        && (criteria.publishedFrom() == null
            || (published != null && !published.isBefore(criteria.publishedFrom())))
        && (criteria.publishedUntil() == null
            || (published != null && !published.isAfter(criteria.publishedUntil())))
        && isCalled(criteria, DeclarationProjector.bounded(declaration.content().title()));
  }

  private static boolean isCalled(Criteria criteria, @Nullable String title) {
    return criteria.product() == null
        || (title != null
            && title
                .toLowerCase(Locale.ROOT)
                .contains(criteria.product().strip().toLowerCase(Locale.ROOT)));
  }

  /** Hands over those whose declarers fit, and empties the list. */
  private void pass(
      Criteria criteria, @Nullable Instant knownAt, List<Candidate> waiting, Consumer<UUID> sink) {
    boolean anyDeclarer = criteria.region() == null && criteria.declarerType() == null;
    Set<UUID> declarers =
        anyDeclarer
            ? Set.of()
            : waiting.stream().map(Candidate::declarer).collect(Collectors.toSet());
    Map<UUID, OrganizationsAsKnown.Known> known =
        declarers.isEmpty() ? Map.of() : organizations.on(declarers, criteria.on(), knownAt);
    for (Candidate candidate : waiting) {
      if (anyDeclarer || fits(known.get(candidate.declarer()), criteria)) {
        sink.accept(candidate.id());
      }
    }
    waiting.clear();
  }

  private boolean fits(OrganizationsAsKnown.@Nullable Known declarer, Criteria criteria) {
    if (declarer == null) {
      return false;
    }
    String home = declarer.region();
    String region = criteria.region();
    return (criteria.declarerType() == null || declarer.type() == criteria.declarerType())
        && (region == null || (home != null && regions.within(home, region, criteria.on())));
  }
}
