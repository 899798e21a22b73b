package org.guiju.procedure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.platform.Text;
import org.guiju.procedure.ProcedureView.ArgumentView;
import org.guiju.procedure.ProcedureView.ClockView;
import org.guiju.procedure.ProcedureView.ConditionView;
import org.guiju.procedure.ProcedureView.FastTrackView;
import org.guiju.procedure.ProcedureView.GuardView;
import org.guiju.procedure.ProcedureView.NamedView;
import org.guiju.procedure.ProcedureView.ParameterView;
import org.guiju.procedure.ProcedureView.RoleView;
import org.guiju.procedure.ProcedureView.SourceView;
import org.guiju.procedure.ProcedureView.VoteRuleView;
import org.jspecify.annotations.Nullable;

/** Makes the view of one procedure, with just those words of the dictionaries that it uses. */
final class ProcedureViews {

  private final Procedure p;
  private final ProcedureCatalog catalog;
  private final Locale locale;
  private final List<Transition> transitions;

  ProcedureViews(Procedure procedure, ProcedureCatalog catalog, Locale locale) {
    this.p = procedure;
    this.catalog = catalog;
    this.locale = locale;
    this.transitions =
        procedure.machines().values().stream().flatMap(m -> m.transitions().stream()).toList();
  }

  ProcedureView view() {
    return new ProcedureView(
        p.id(),
        p.version(),
        p.ref(),
        p.name().in(locale),
        p.name(),
        Objects.requireNonNull(p.kind()),
        p.nature(),
        p.effectiveFrom(),
        p.effectiveTo(),
        List.copyOf(p.appliesTo().regions()),
        List.copyOf(p.appliesTo().organizations()),
        p.basis(),
        each(p.parameters(), ProcedureViews::parameter),
        roles(),
        p.machines().values().stream().map(m -> MachineView.of(m, locale)).toList(),
        p.clocks().values().stream().map(this::clock).toList(),
        p.voteRules().values().stream().map(this::voteRule).toList(),
        p.fastTracks().values().stream().map(this::fastTrack).toList(),
        guards(),
        documents(),
        conditions(),
        sources());
  }

  private static <T, V> List<V> each(Map<String, T> entries, BiFunction<String, T, V> view) {
    return entries.entrySet().stream().<V>map(e -> view.apply(e.getKey(), e.getValue())).toList();
  }

  private static ParameterView parameter(String name, Parameter parameter) {
    return new ParameterView(
        name,
        parameter.value(),
        parameter.unit(),
        new Basis(parameter.basis(), parameter.confidence(), parameter.source()));
  }

  private List<RoleView> roles() {
    Set<String> codes = new LinkedHashSet<>(p.roles().keySet());
    transitions.forEach(t -> codes.addAll(t.roles()));
    return codes.stream().map(this::role).toList();
  }

  private RoleView role(String code) {
    Text name = catalog.role(code);
    Text holder = p.roles().getOrDefault(code, name);
    return new RoleView(code, name.in(locale), name, holder.in(locale), holder);
  }

  private ClockView clock(ClockRule c) {
    return new ClockView(
        c.code(),
        c.name().in(locale),
        c.name(),
        c.meaning(),
        c.when(),
        c.unless(),
        c.startsAt(),
        c.length(),
        c.lengthEmergency(),
        c.lengthShortened(),
        c.unit(),
        c.warnings(),
        c.rolls(),
        c.until(),
        c.before(),
        c.beforeImplementation(),
        c.startsOn(),
        c.onExpiry(),
        c.takes(),
        List.copyOf(c.runBy()),
        List.copyOf(c.startsInStages()),
        c.restarts(),
        List.copyOf(c.runsInStages()),
        c.basis());
  }

  private VoteRuleView voteRule(VoteRule v) {
    return new VoteRuleView(
        v.code(), v.name().in(locale), v.name(), v.quorum(), v.pass(), v.options(), v.basis());
  }

  private FastTrackView fastTrack(FastTrack f) {
    return new FastTrackView(
        f.code(),
        f.name().in(locale),
        f.name(),
        f.when(),
        f.opens(),
        f.brings(),
        f.trackMonths(),
        f.basis());
  }

  private List<GuardView> guards() {
    return used(t -> t.guards().stream().map(GuardRule::code)).stream().map(this::guard).toList();
  }

  private GuardView guard(String code) {
    GuardInfo g = catalog.guard(code);
    return new GuardView(
        code,
        g.name().in(locale),
        g.name(),
        g.satisfy(),
        g.checked(),
        g.missing(),
        each(g.arguments(), (name, a) -> new ArgumentView(name, a.meaning(), a.required())));
  }

  private List<NamedView> documents() {
    return used(t -> t.documents().stream().map(DocumentRule::code)).stream()
        .sorted()
        .map(code -> new NamedView(code, catalog.document(code).in(locale), catalog.document(code)))
        .toList();
  }

  private List<ConditionView> conditions() {
    Set<String> named = new HashSet<>();
    transitions.forEach(
        t -> {
          t.documents().forEach(d -> add(named, d.when()));
          t.guards().forEach(g -> add(named, g.when()));
        });
    p.fastTracks().values().forEach(f -> add(named, f.when()));
    return catalog.conditions().values().stream()
        .filter(c -> named.contains(c.code()))
        .map(this::condition)
        .toList();
  }

  private static void add(Set<String> named, @Nullable String code) {
    if (code != null) {
      named.add(code);
    }
  }

  private ConditionView condition(ConditionInfo c) {
    return new ConditionView(c.code(), c.name().in(locale), c.name(), c.toldBy());
  }

  private List<SourceView> sources() {
    Map<String, SourceView> sources = new LinkedHashMap<>();
    Stream.of(
            p.basis().stream(),
            p.parameters().values().stream()
                .map(v -> new Basis(v.basis(), v.confidence(), v.source())),
            transitions.stream().map(Transition::basis),
            transitions.stream().flatMap(t -> t.guards().stream()).map(GuardRule::basis),
            p.clocks().values().stream().map(ClockRule::basis),
            p.voteRules().values().stream().map(VoteRule::basis),
            p.fastTracks().values().stream().map(FastTrack::basis))
        .flatMap(Function.identity())
        .forEach(
            basis -> {
              var key = basis.source();
              if (key != null) {
                catalog
                    .source(key)
                    .ifPresent(title -> sources.put(key, new SourceView(key, title)));
              }
            });
    return List.copyOf(sources.values());
  }

  private Set<String> used(Function<Transition, Stream<String>> codes) {
    Set<String> used = new LinkedHashSet<>();
    transitions.forEach(t -> codes.apply(t).forEach(used::add));
    return used;
  }
}
