package org.guiju.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** Writes the procedures as pages that people read, in both languages, each rule with its basis. */
final class ProcedurePages {

  private static final String HEAD =
      "<!-- Written from src/main/resources/procedures; change the data, then ./mvnw test"
          + " -Dtest=ProcedurePagesTest -Dguiju.pages.update=true -->\n\n";
  private static final Map<Confidence, Text> CONFIDENCE =
      Map.of(
          Confidence.VERIFIED, new Text("已查证", "verified"),
          Confidence.SECONDARY, new Text("据转述", "from a secondary text"),
          Confidence.MEMORY_HIGH, new Text("凭记忆，较有把握", "from memory, almost certain"),
          Confidence.MEMORY_MEDIUM, new Text("凭记忆，可能", "from memory, likely"),
          Confidence.MEMORY_LOW, new Text("凭记忆，存疑", "from memory, doubtful"));

  private final ProcedureCatalog catalog;

  ProcedurePages(ProcedureCatalog catalog) {
    this.catalog = catalog;
  }

  /** All pages by their path below docs. */
  Map<String, String> all() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("procedures.md", index());
    catalog.all().forEach(p -> pages.put("procedures/" + p.ref() + ".md", page(p)));
    return pages;
  }

  private String index() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("# 制定程序 · Procedures\n\n");
    page.append(
        "每条规则都注明依据和把握程度。 Every rule names its basis and how sure we are of it. "
            + "How to write one: [the data](../src/main/resources/procedures/README.md).\n\n");
    table(
        page,
        List.of("程序 Procedure", "名称 Name", "施行 From", "至 Until (exclusive)"),
        catalog.all().stream()
            .map(
                p ->
                    List.of(
                        "[%s](procedures/%s.md)".formatted(p.ref(), p.ref()),
                        both(p.name()),
                        p.effectiveFrom().toString(),
                        p.effectiveTo() == null ? "" : p.effectiveTo().toString()))
            .toList());
    page.append("\n## 把握程度 Confidence\n\n");
    table(
        page,
        List.of("代码 Code", "含义 Meaning"),
        java.util.Arrays.stream(Confidence.values())
            .map(c -> List.of(c.name(), both(CONFIDENCE.get(c))))
            .toList());
    page.append("\n## 文件 Documents\n\n");
    table(
        page,
        List.of("代码 Code", "名称 Name"),
        catalog.documents().entrySet().stream()
            .map(e -> List.of(e.getKey(), both(e.getValue().name())))
            .toList());
    page.append("\n## 条件 Guards\n\n");
    table(
        page,
        List.of("代码 Code", "要求 What it asks", "如何满足 What satisfies it", "系统核对 Checked here"),
        catalog.guards().values().stream()
            .map(
                g ->
                    List.of(
                        g.code(),
                        both(g.name()),
                        both(g.satisfy()),
                        g.checked() ? "✓" : "— " + (g.missing() == null ? "" : both(g.missing()))))
            .toList());
    return page.toString();
  }

  private static List<List<String>> words(Map<String, Text> words) {
    return words.entrySet().stream().map(e -> List.of(e.getKey(), both(e.getValue()))).toList();
  }

  private String page(Procedure p) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("# ").append(both(p.name())).append("\n\n`").append(p.ref()).append("` · ");
    page.append(p.kind()).append(p.nature() == null ? "" : " · " + p.nature());
    page.append(" · ").append(p.effectiveFrom()).append(" – ");
    page.append(p.effectiveTo() == null ? "" : p.effectiveTo()).append("\n\n");
    p.basis().forEach(b -> page.append("- ").append(basis(b)).append('\n'));
    page.append("\n## 参数 Figures\n\n");
    table(
        page,
        List.of("参数 Figure", "值 Value", "依据 Basis"),
        p.parameters().entrySet().stream()
            .map(
                e ->
                    List.of(
                        e.getKey(),
                        cell(e.getValue().value())
                            + (e.getValue().unit() == null ? "" : " " + e.getValue().unit()),
                        basis(
                            new Basis(
                                e.getValue().basis(),
                                e.getValue().confidence(),
                                e.getValue().source()))))
            .toList());
    page.append("\n## 角色 Roles\n\n");
    table(page, List.of("角色 Role", "承担者 Who"), words(p.roles()));
    p.machines().values().forEach(m -> machine(page, m));
    page.append("\n## 时限 Clocks\n\n");
    table(
        page,
        List.of("时限 Clock", "名称 Name", "起算 Starts", "长度 Length", "到期 At its end", "依据 Basis"),
        p.clocks().values().stream().map(ProcedurePages::clock).toList());
    if (!p.voteRules().isEmpty()) {
      page.append("\n## 表决 Votes\n\n");
      table(
          page,
          List.of("规则 Rule", "名称 Name", "法定人数 Quorum", "通过 Passes", "依据 Basis"),
          p.voteRules().values().stream()
              .map(
                  v ->
                      List.of(
                          v.code(),
                          both(v.name()),
                          code(v.quorum()),
                          code(v.pass()),
                          basis(v.basis())))
              .toList());
    }
    if (!p.fastTracks().isEmpty()) {
      page.append("\n## 快速程序 Tracks\n\n");
      table(
          page,
          List.of("代码 Code", "名称 Name", "条件 When", "开放 Opens", "依据 Basis"),
          p.fastTracks().values().stream()
              .map(
                  t ->
                      List.of(
                          t.code(),
                          both(t.name()),
                          text(t.when()),
                          String.join(", ", t.opens()),
                          basis(t.basis())))
              .toList());
    }
    return page.toString();
  }

  private void machine(StringBuilder page, Machine m) {
    page.append("\n## ").append(m.name());
    page.append(m.title().zh().equals(m.name()) ? "" : " · " + both(m.title())).append("\n\n");
    if (m.isOfMatters()) {
      page.append("About 针对: ").append(String.join(", ", m.about())).append("\n\n");
    }
    diagram(page, m);
    table(
        page,
        List.of("状态 State", "名称 Name", "阶段 Stage"),
        m.states().values().stream()
            .map(
                s ->
                    List.of(
                        s.id() + (s.terminal() ? " ■" : ""),
                        both(s.name()) + (s.finding() == null ? "" : " · `finding` " + s.finding()),
                        s.stage() == null ? "" : s.stage()))
            .toList());
    page.append('\n');
    table(
        page,
        List.of(
            "步骤 Step",
            "名称 Name",
            "从 → 到 From → to",
            "角色 Roles",
            "文件 Documents",
            "条件 Guards",
            "须写明 Inputs",
            "时限 Clocks",
            "依据 Basis"),
        m.transitions().stream().map(this::step).toList());
  }

  private static void diagram(StringBuilder page, Machine m) {
    page.append("```mermaid\nstateDiagram-v2\n");
    boolean begun = false;
    for (Transition t : m.transitions()) {
      for (String from : t.from()) {
        boolean moves = m.states().containsKey(t.to());
        if (!moves) {
          continue;
        }
        String source = from.equals(Machine.NOTHING) ? "[*]" : from;
        begun |= source.equals("[*]");
        page.append("  ").append(source).append(" --> ").append(t.to());
        page.append(" : ").append(t.id()).append(' ').append(t.name().zh()).append('\n');
      }
    }
    if (!begun) {
      page.append("  [*] --> ").append(m.initial()).append('\n');
    }
    m.states().values().stream()
        .filter(State::terminal)
        .forEach(s -> page.append("  ").append(s.id()).append(" --> [*]\n"));
    page.append("```\n\n");
  }

  private List<String> step(Transition t) {
    List<String> clocks = new ArrayList<>();
    t.startsClocks().forEach(c -> clocks.add("▶ " + c));
    t.stopsClocks().forEach(c -> clocks.add("■ " + c));
    List<String> asked = new ArrayList<>();
    t.inputs()
        .forEach(
            i ->
                asked.add(
                    "`%s` %s%s%s"
                        .formatted(
                            i.name(),
                            both(i.description()),
                            i.required() ? " *" : "",
                            i.when() == null ? "" : " (" + i.when() + ")")));
    if (t.reasonRequired()) {
      asked.add("`reason` *");
    }
    if (t.basisRequired()) {
      asked.add("`basis` *");
    }
    return List.of(
        t.id(),
        "`" + t.action() + "` " + both(t.name()),
        String.join(", ", t.from()) + " → " + t.to() + stages(t),
        t.bySystem() ? "SYSTEM" : String.join(", ", t.roles()),
        t.documents().stream()
            .map(
                d ->
                    d.code()
                        + (d.required() ? "" : "?")
                        + (d.when() == null ? "" : " (" + d.when() + ")"))
            .collect(Collectors.joining(", ")),
        t.guards().stream().map(ProcedurePages::guard).collect(Collectors.joining("<br>")),
        String.join("<br>", asked),
        String.join(", ", clocks),
        basis(t.basis()) + effects(t));
  }

  private static String stages(Transition t) {
    return t.stages().isEmpty() ? "" : "<br>" + String.join(" ", t.stages());
  }

  private static String guard(GuardRule g) {
    String arguments =
        g.arguments().isEmpty()
            ? ""
            : g.arguments().entrySet().stream()
                .map(e -> e.getKey() + "=" + cell(e.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    return g.code() + arguments + (g.when() == null ? "" : " if " + g.when());
  }

  private static String effects(Transition t) {
    return t.effects().stream()
        .map(
            e ->
                "<br>⇒ "
                    + text(e.action())
                    + text(e.code())
                    + String.join(", ", e.describe().keySet())
                    + String.join(", ", e.tags())
                    + (e.when() == null ? "" : " if " + e.when()))
        .collect(Collectors.joining());
  }

  private static List<String> clock(ClockRule c) {
    String length =
        c.length() == null
            ? c.until() == null ? "" : "`" + c.until() + "`"
            : c.length()
                + (c.lengthEmergency() == null ? "" : " (" + c.lengthEmergency() + ")")
                + (c.lengthShortened() == null ? "" : " [" + c.lengthShortened() + "]")
                + " "
                + c.unit()
                + (c.until() == null ? "" : " / `" + c.until() + "`");
    return List.of(
        c.code()
            + (c.when() == null ? "" : " if " + c.when())
            + (c.unless() == null ? "" : " unless " + c.unless()),
        both(c.name()),
        both(c.startsAt()),
        length + (c.before() == null ? "" : " ← " + c.before()) + (c.rolls() ? " ↷" : ""),
        c.meaning() + " / " + c.onExpiry(),
        basis(c.basis()));
  }

  private static String basis(Basis b) {
    return cell(b.text())
        + " · "
        + both(CONFIDENCE.get(b.confidence()))
        + (b.source() == null ? "" : " · " + b.source());
  }

  private static String both(Text text) {
    return cell(text.zh()) + " / " + cell(text.en());
  }

  private static String code(@Nullable String expression) {
    return expression == null ? "" : "`" + cell(expression) + "`";
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String cell(Object value) {
    String text =
        value instanceof Collection<?> many
            ? many.stream().map(Object::toString).collect(Collectors.joining(", "))
            : String.valueOf(value);
    return text.replace("|", "\\|").replace("\n", " ").strip();
  }

  private static void table(StringBuilder page, List<String> head, List<List<String>> rows) {
    page.append("| ").append(String.join(" | ", head)).append(" |\n");
    page.append("|").append("---|".repeat(head.size())).append('\n');
    rows.forEach(row -> page.append("| ").append(String.join(" | ", row)).append(" |\n"));
  }
}
