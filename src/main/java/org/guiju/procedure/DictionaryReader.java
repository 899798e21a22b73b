package org.guiju.procedure;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.guiju.platform.Text;
import org.guiju.procedure.vote.VoteSyntaxException;
import org.guiju.vocabulary.AccessLevel;
import org.jspecify.annotations.Nullable;

/** Collects the dictionaries from the files that hold some. */
final class DictionaryReader {

  private static final Map<String, Set<String>> VOTE_OPTIONS =
      Map.of(
          "voters", sorted("COMMITTEE", "EXPERTS", "NATIONAL_BODIES"),
          "form", sorted("LETTER", "MEETING"),
          "drafters", sorted("EXCLUDED"),
          "reasonRequired", sorted("ABSTAIN", "NO", "YES"));

  private final Problems problems;
  private final Map<String, DocumentInfo> documents = new LinkedHashMap<>();
  private final Map<String, DocumentPolicy.TextRule> texts = new LinkedHashMap<>();
  private final Set<String> officials = new HashSet<>();
  private final Map<String, Text> roles = new LinkedHashMap<>();
  private final Map<String, ConditionInfo> conditions = new LinkedHashMap<>();
  private final Map<String, GuardInfo> guards = new LinkedHashMap<>();
  private final Map<String, VoteRule> voteRules = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();

  DictionaryReader(Problems problems) {
    this.problems = problems;
  }

  private static Set<String> sorted(String... words) {
    return new TreeSet<>(List.of(words));
  }

  /** Adds the words of one file. */
  void add(Tree.Branch file) {
    Fields.read(
        file,
        problems,
        f -> {
          join("document", documents, f.entries("documents", DictionaryReader::document));
          join("text access", texts, f.entries("textAccess", (code, t) -> textRule(t)));
          officials(f);
          join(
              "role", roles, f.entries("roles", (code, d) -> new Text(d.text("zh"), d.text("en"))));
          join("condition", conditions, f.entries("conditions", DictionaryReader::condition));
          join("guard", guards, f.entries("guards", DictionaryReader::guard));
          join("vote rule", voteRules, f.entries("voteRules", DictionaryReader::voteRule));
          join("source", sources, f.entries("sources", (code, d) -> d.text("title")));
          return file;
        });
  }

  Dictionaries dictionaries() {
    return new Dictionaries(
        documents,
        new DocumentPolicy(texts, officials),
        roles,
        conditions,
        guards,
        voteRules,
        sources);
  }

  private <T> void join(String what, Map<String, T> all, Map<String, T> more) {
    more.forEach(
        (code, entry) -> {
          if (all.putIfAbsent(code, entry) != null) {
            problems.add(
                problems.at(entry, new At("?", 0)), "the %s %s is defined twice", what, code);
          }
        });
  }

  private void officials(Fields f) {
    var tree = f.get("officials");
    if (tree != null) {
      Fields.read(
          tree,
          problems,
          o -> {
            officials.addAll(o.codes("roles"));
            return o.basis();
          });
    }
  }

  private static DocumentInfo document(String code, Fields f) {
    var audience = f.optionalTerm("audience", DocumentInfo.Audience.class);
    var from = f.codes("from");
    var basis = f.optionalBasis();
    boolean open = audience != null && audience != DocumentInfo.Audience.INVOLVED;
    if (open && (from.isEmpty() || basis == null)) {
      f.problems()
          .add(
              f.at(), "document %s is for others than those involved; say from when and why", code);
    }
    return new DocumentInfo(
        code,
        new Text(f.text("zh"), f.text("en")),
        audience == null ? DocumentInfo.Audience.INVOLVED : audience,
        from,
        basis);
  }

  private static DocumentPolicy.TextRule textRule(Fields f) {
    return new DocumentPolicy.TextRule(
        f.term("own", AccessLevel.class), f.term("adopted", AccessLevel.class), f.basis());
  }

  private static ConditionInfo condition(String code, Fields f) {
    return new ConditionInfo(code, f.name("name"), f.name("toldBy"), f.flag("tag"));
  }

  private static GuardInfo guard(String code, Fields f) {
    boolean checked = f.flag("checked");
    var missing = f.optionalName("missing");
    if (!checked && missing == null) {
      f.problems().add(f.at(), "guard %s is not checked and does not say what is missing", code);
    }
    var arguments = f.entries("arguments", (name, a) -> argument(a));
    return new GuardInfo(
        code, f.name("name"), f.name("satisfy"), checked, missing, arguments, f.optionalBasis());
  }

  private static GuardInfo.Argument argument(Fields f) {
    var refers = f.optionalTerm("refers", GuardInfo.Refers.class);
    return new GuardInfo.Argument(
        f.name("meaning"), f.flag("required"), refers == null ? GuardInfo.Refers.NOTHING : refers);
  }

  private static VoteRule voteRule(String code, Fields f) {
    var options = new LinkedHashMap<String, Object>();
    f.children("options").forEach((key, tree) -> options.put(key, Arguments.plain(tree)));
    var rule =
        new VoteRule(
            code, f.name("name"), f.optionalText("quorum"), f.text("pass"), options, f.basis());
    readable(f, "quorum", rule, rule.quorum());
    readable(f, "pass", rule, rule.pass());
    VOTE_OPTIONS.forEach((option, known) -> oneOf(f, rule, option, known));
    return rule;
  }

  private static void oneOf(Fields f, VoteRule rule, String option, Set<String> known) {
    var given = rule.options().get(option);
    var values =
        given instanceof Collection<?> many ? many : given == null ? Set.of() : Set.of(given);
    if (!values.stream().allMatch(value -> value instanceof String text && known.contains(text))) {
      f.problems()
          .add(
              Objects.requireNonNull(f.children("options").get(option)).at(),
              "option %s of vote rule %s is one of %s; in quotes where YAML has another meaning for it",
              option,
              rule.code(),
              known);
    }
  }

  private static void readable(Fields f, String key, VoteRule rule, @Nullable String condition) {
    var tree = f.get(key);
    if (tree == null || condition == null || condition.isBlank()) {
      return;
    }
    try {
      rule.read(condition);
    } catch (VoteSyntaxException e) {
      f.problems().add(tree.at(), "%s of vote rule %s: %s", key, rule.code(), e.getMessage());
    }
  }
}
