package org.guiju.procedure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/** Turns a merged tree into a {@link Procedure}. */
final class ProcedureReader {

  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private final Dictionaries words;
  private final Problems problems;
  private final Map<String, At> set = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>(Parameter.READ_BY_NAME);
  private final Set<String> informative = new HashSet<>();

  ProcedureReader(Dictionaries words, Problems problems) {
    this.words = words;
    this.problems = problems;
  }

  Procedure read(Tree.Branch merged) {
    return Fields.read(merged, problems, this::procedure);
  }

  private Procedure procedure(Fields f) {
    f.codes("extends");
    f.optionalText("profile");
    var informs = new LinkedHashMap<String, At>();
    var parameters = f.entries("parameters", (name, p) -> parameter(name, p, informs));
    var readHere = new HashSet<>(Parameter.READ_BY_NAME);
    var arguments = new Arguments(parameters, readHere, problems);
    var holders = f.entries("roles", (code, r) -> holder(r));
    var names = new LinkedHashMap<String, Text>();
    holders.forEach((code, holder) -> names.put(code, holder.name()));
    var from = f.date("effectiveFrom");
    if (from == null) {
      problems.add(f.at(), "effectiveFrom is missing");
    }
    var machines = new MachineReader(words, arguments, holders, problems);
    var procedure =
        new Procedure(
            f.text("procedure"),
            f.text("version"),
            from == null ? NO_DATE : from,
            f.date("effectiveTo"),
            f.name("name"),
            f.optionalTerm("kind", Kind.class),
            f.optionalTerm("nature", Nature.class),
            parameters,
            f.entries("machines", machines::machine),
            basisList(f),
            names,
            f.entries("clocks", (code, c) -> clock(code, c, arguments, machines)),
            voteRules(f),
            f.entries("fastTracks", (code, t) -> fastTrack(code, t, arguments)),
            appliesTo(f),
            f.at().file());
    refuseRead(informs, readHere, f.at());
    read.addAll(readHere);
    informative.addAll(informs.keySet());
    return procedure;
  }

  /** What a file marks as informative it does not read itself; one that extends it may. */
  private void refuseRead(Map<String, At> informs, Set<String> readHere, At procedure) {
    informs.forEach(
        (name, mark) -> {
          if (readHere.contains(name) && mark.file().equals(procedure.file())) {
            problems.add(mark, "parameter %s is read and not informative", name);
          }
        });
  }

  private List<Basis> basisList(Fields f) {
    if (!f.has("basis")) {
      problems.add(f.at(), "basis is missing");
    }
    return f.items("basis").stream().map(tree -> Fields.basis(tree, problems)).toList();
  }

  /**
   * A figure that nothing reads looks like a rule and is none: what only informs says so. Asked
   * once all procedures are read, as one may set what another one's steps read.
   */
  void refuseUnread() {
    set.forEach(
        (name, at) -> {
          if (!read.contains(name) && !informative.contains(name)) {
            problems.add(
                at,
                "nothing reads parameter %s; where it only informs, say informative: true",
                name);
          }
        });
  }

  private Parameter parameter(String name, Fields f, Map<String, At> informs) {
    set.putIfAbsent(name, f.at());
    var mark = f.get("informative");
    if (f.flag("informative") && mark != null) {
      informs.put(name, mark.at());
    }
    var tree = f.get("value");
    if (tree == null) {
      problems.add(f.at(), "value is missing");
    }
    return new Parameter(
        tree == null ? "" : Arguments.plain(tree),
        f.optionalText("unit"),
        f.text("basis"),
        f.term("confidence", Confidence.class),
        f.optionalText("source"));
  }

  private static Holder holder(Fields f) {
    return new Holder(new Text(f.text("zh"), f.text("en")), f.codes("also"));
  }

  private Map<String, VoteRule> voteRules(Fields f) {
    var rules = new LinkedHashMap<String, VoteRule>();
    for (var code : f.codes("voteRules")) {
      var rule = words.voteRules().get(code);
      if (rule == null) {
        problems.add(f.at(), "unknown vote rule %s", code);
      } else {
        rules.put(code, rule);
      }
    }
    return rules;
  }

  private ClockRule clock(String code, Fields f, Arguments arguments, MachineReader machines) {
    return new ClockRule(
        code,
        f.name("name"),
        f.text("meaning"),
        f.name("startsAt"),
        number(f, "length", arguments),
        number(f, "lengthEmergency", arguments),
        number(f, "lengthShortened", arguments),
        unit(f, arguments),
        f.codes("warnings"),
        flag(f, "rolls", arguments),
        f.optionalText("until"),
        f.optionalText("before"),
        flag(f, "beforeImplementation", arguments),
        f.optionalText("startsOn"),
        expiry(f, arguments),
        f.optionalText("when"),
        f.optionalText("unless"),
        f.codes("turnOf"),
        f.optionalText("takes"),
        machines.roles(f, "runBy"),
        Ordered.set(f.codes("startsInStages")),
        f.flag("restarts"),
        Ordered.set(f.codes(f.has("runsInStages") ? "runsInStages" : "startsInStages")),
        f.basis());
  }

  /** A parameter that has a unit of its own brings it along. */
  private static String unit(Fields f, Arguments arguments) {
    var unit = f.text("unit");
    var length = f.get("length");
    var parameter = length == null ? null : arguments.parameter(length);
    return parameter == null || parameter.unit() == null ? unit : parameter.unit();
  }

  private boolean flag(Fields f, String name, Arguments arguments) {
    var tree = f.get(name);
    if (tree == null || arguments.absent(tree)) {
      return false;
    }
    if (arguments.value(tree) instanceof Boolean flag) {
      return flag;
    }
    problems.add(tree.at(), "%s must be true or false, or a parameter that is", name);
    return false;
  }

  private static String expiry(Fields f, Arguments arguments) {
    var tree = f.get("onExpiry");
    return tree == null ? f.text("onExpiry") : String.valueOf(arguments.value(tree));
  }

  private FastTrack fastTrack(String code, Fields f, Arguments arguments) {
    return new FastTrack(
        code,
        f.name("name"),
        f.optionalText("when"),
        f.codes("opens"),
        f.codes("brings"),
        number(f, "trackMonths", arguments),
        f.basis());
  }

  private @Nullable Integer number(Fields f, String key, Arguments arguments) {
    var tree = f.get(key);
    if (tree == null || arguments.absent(tree)) {
      return null;
    }
    if (arguments.value(tree) instanceof Integer number && number >= 0) {
      return number;
    }
    problems.add(tree.at(), "%s must be a whole number, or a parameter that is one", key);
    return null;
  }

  private AppliesTo appliesTo(Fields f) {
    var tree = f.get("appliesTo");
    return tree == null
        ? AppliesTo.EVERYBODY
        : Fields.read(
            tree,
            problems,
            a ->
                new AppliesTo(
                    Ordered.set(a.codes("regions")), Ordered.set(a.codes("organizations"))));
  }

  /**
   * Who holds a role under a procedure.
   *
   * @param name in Chinese and English
   * @param also roles whose holders may act as this one, such as ENTERPRISE for every role in its
   *     own procedure
   */
  record Holder(Text name, List<String> also) {}
}
