package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.counting.FactSet;
import org.guiju.counting.Indicators;
import org.guiju.counting.RegionRoles;
import org.guiju.identifier.CommitteeCode;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.organization.RegionsOfOrganizations;
import org.guiju.region.RegionCodes;
import org.guiju.region.RegionLevel;
import org.guiju.region.Regions;
import org.guiju.register.Register.Adopted;
import org.guiju.register.Register.AdoptionRule;
import org.guiju.register.Register.CountRule;
import org.guiju.register.Register.ResultRule;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/** What entries contribute to counting, by the rules of their register. */
@ApplicationScoped
class EntryFacts {

  static final String SUBJECT = "ENTRY";
  private static final String ORGANIZATION = "ORGANIZATION";
  private static final String CITY = "CITY";
  private static final String REGION = "REGION";

  private final Regions regions;

  /** Measures of what is under way, whose facts say in which state it is. */
  private final Set<String> pipelines;

  private final Set<String> stocks;

  EntryFacts(Regions regions, Indicators indicators) {
    this.regions = regions;
    this.pipelines = indicators.pipelines();
    this.stocks = indicators.stocks();
  }

  /**
   * Where an entry stood from a day on.
   *
   * @param from first day
   * @param state of its machine
   * @param content what it said
   */
  record Stand(LocalDate from, String state, EntryContent content) {}

  /** All facts of an entry. */
  FactSet of(
      UUID id,
      Register register,
      List<Stand> stands,
      Contributions contributions,
      RegionsOfOrganizations homes) {
    List<Fact> facts = new ArrayList<>();
    for (CountRule rule : register.counts()) {
      for (Span span : spans(rule, stands, contributions, id)) {
        for (Span part : parts(register, rule, span, stands, homes)) {
          boolean later = !part.from().equals(span.from());
          facts.addAll(facts(register, rule, part, later, at(stands, part.from()), homes));
        }
      }
    }
    return new FactSet(SUBJECT, id, facts);
  }

  /**
   * The days within which the entry counts alike: a stock is cut where what the entry says, or its
   * state, makes it count otherwise, as of the day of the change. All else counts by what was said
   * on its first day.
   */
  private List<Span> parts(
      Register register,
      CountRule rule,
      Span span,
      List<Stand> stands,
      RegionsOfOrganizations homes) {
    if (!stocks.contains(rule.measure())) {
      return List.of(span);
    }
    List<LocalDate> days =
        stands.stream().map(Stand::from).filter(span::goesOnOver).distinct().toList();
    List<Span> parts = new ArrayList<>();
    LocalDate from = span.from();
    for (LocalDate day : days) {
      Span rest = new Span(day, span.to());
      List<Fact> before = facts(register, rule, rest, true, at(stands, day.minusDays(1)), homes);
      if (!facts(register, rule, rest, true, at(stands, day), homes).equals(before)) {
        parts.add(new Span(from, day));
        from = day;
      }
    }
    parts.add(new Span(from, span.to()));
    return parts;
  }

  /** Whether it is told apart in which of its states an entry stands. */
  private boolean byState(CountRule rule) {
    return rule.during() != null && pipelines.contains(rule.measure());
  }

  private List<Span> spans(
      CountRule rule, List<Stand> stands, Contributions contributions, UUID id) {
    if (stands.isEmpty()) {
      return List.of();
    }
    JsonNode attributes = stands.getLast().content().attributes();
    if (rule.once() != null) {
      Set<String> states = rule.once();
      return stands.stream()
          .filter(stand -> states.contains(stand.state()))
          .findFirst()
          .map(stand -> List.of(new Span(stand.from(), null)))
          .orElse(List.of());
    }
    List<Span> during = rule.during() == null ? null : during(rule, rule.during(), stands);
    if (rule.adopted() != null) {
      return adopted(rule.adopted(), during, contributions, id);
    }
    ResultRule result = rule.result();
    if (result == null) {
      return Objects.requireNonNull(during);
    }
    List<Span> results = contributions.results(result, attributes);
    if (during == null) {
      return results;
    }
    return result.absent() ? Span.without(during, results) : Span.both(during, results);
  }

  private static List<Span> adopted(
      AdoptionRule rule, @Nullable List<Span> during, Contributions contributions, UUID id) {
    List<Span> own = contributions.adopted(id, rule.degrees(), false);
    List<Span> wanted =
        switch (rule.which()) {
          case OWN -> own;
          case ONLY_OLDER -> contributions.adopted(id, rule.degrees(), true);
          case NOT_OWN -> Objects.requireNonNull(during);
        };
    List<Span> within = during == null ? wanted : Span.both(wanted, during);
    return rule.which() == Adopted.OWN ? within : Span.without(within, own);
  }

  private static List<Span> during(CountRule rule, Set<String> states, List<Stand> stands) {
    String until = rule.until();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < stands.size(); i++) {
      Stand stand = stands.get(i);
      LocalDate next = i + 1 < stands.size() ? stands.get(i + 1).from() : null;
      LocalDate to = Span.earlier(next, until == null ? null : after(stand.content(), until));
      if (!states.contains(stand.state()) || (to != null && !to.isAfter(stand.from()))) {
        continue;
      }
      Span last = spans.isEmpty() ? null : spans.getLast();
      if (last != null && stand.from().equals(last.to())) {
        spans.removeLast();
        spans.add(new Span(last.from(), to));
      } else {
        spans.add(new Span(stand.from(), to));
      }
    }
    return spans;
  }

  /** The first day after the one that an attribute names. */
  private static @Nullable LocalDate after(EntryContent content, String attribute) {
    JsonNode value = content.attributes().get(attribute);
    return value == null ? null : LocalDate.parse(value.asText()).plusDays(1);
  }

  /** Where it stood on a day; before it began, where it began. */
  private static Stand at(List<Stand> stands, LocalDate on) {
    Stand found = stands.getFirst();
    for (Stand stand : stands) {
      if (!stand.from().isAfter(on)) {
        found = stand;
      }
    }
    return found;
  }

  /**
   * What an entry contributes on some days.
   *
   * @param later whether it counted before them too
   */
  private List<Fact> facts(
      Register register,
      CountRule rule,
      Span span,
      boolean later,
      Stand stand,
      RegionsOfOrganizations homes) {
    EntryContent content = stand.content();
    if (!fits(rule, content)) {
      return List.of();
    }
    String home = home(content, span.from(), homes);
    List<String> chain = regions.chain(home, span.from());
    List<String> parties = rule.party() == null ? List.of(CountRule.ENTRY) : rule.party();
    String party =
        parties.stream()
            .map(name -> party(register, name, content, home, chain))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (party == null && !parties.contains(CountRule.ENTRY)) {
      return List.of();
    }
    Map<String, Optional<Role>> counted = new RegionRoles().add(chain).toMap();
    List<String> types = types(rule, content);
    boolean standing = rule.result() != null && rule.result().standing();
    boolean again = later || standing || rule.during() != null || rule.adopted() != null;
    String nth = again ? span.from().toString() : "";
    boolean told = rule.type() != null && (!again || types.size() > 1);
    List<Fact> facts = new ArrayList<>();
    for (String type : types) {
      facts.add(
          new Fact(
              rule.measure(),
              (nth + (told ? " " + type : "")).strip(),
              span.from(),
              span.to(),
              kind(rule, content.attributes()),
              null,
              content.level(),
              null,
              byState(rule) ? stand.state() : null,
              null,
              type,
              party,
              rule.value() == null ? null : content.attributes().path(rule.value()).decimalValue(),
              Set.of(),
              counted));
    }
    return facts;
  }

  private static boolean fits(CountRule rule, EntryContent content) {
    Set<String> types = rule.types();
    Map<String, List<JsonNode>> conditions = rule.onlyIf();
    return (types == null || types.contains(content.type()))
        && (conditions == null
            || conditions.entrySet().stream()
                .allMatch(
                    condition ->
                        condition
                            .getValue()
                            .contains(content.attributes().path(condition.getKey()))));
  }

  private static List<String> types(CountRule rule, EntryContent content) {
    if (rule.type() == null) {
      return List.of(content.type());
    }
    JsonNode value = content.attributes().path(rule.type());
    List<String> types = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(one -> types.add(one.asText()));
    } else if (value.isTextual()) {
      types.add(value.asText());
    }
    return types.stream().distinct().toList();
  }

  /** Where it is: what it says, else where its organization was on the day, else China. */
  static String home(EntryContent content, LocalDate on, RegionsOfOrganizations homes) {
    if (content.region() != null) {
      return content.region();
    }
    UUID organization = content.organization();
    String home = organization == null ? null : homes.on(organization, on);
    return home == null ? Fact.CHINA : home;
  }

  private static @Nullable String party(
      Register register, String name, EntryContent content, String home, List<String> chain) {
    return switch (name) {
      case CountRule.ENTRY -> null;
      case ORGANIZATION ->
          content.organization() == null ? null : content.organization().toString();
      case REGION -> home;
      case CITY ->
          chain.stream()
              .filter(code -> RegionCodes.level(code) == RegionLevel.PREFECTURE)
              .findFirst()
              .orElse(null);
      case String attribute -> {
        JsonNode value = content.attributes().get(attribute);
        boolean committee = register.isCommittee(attribute);
        yield value == null
            ? null
            : committee ? CommitteeCode.plain(value.asText()) : canonical(value.asText());
      }
    };
  }

  private static String canonical(String text) {
    return Identifiers.parse(text) instanceof Identifier id ? id.canonical() : text;
  }

  private static @Nullable Kind kind(CountRule rule, JsonNode attributes) {
    String number = rule.kind() == null ? "" : attributes.path(rule.kind()).asText();
    return !number.isEmpty() && Identifiers.parse(number) instanceof Identifier id
        ? id.kind()
        : null;
  }
}
