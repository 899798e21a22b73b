package org.guiju.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * How much of the known numbers of ISO, IEC, JIS and GB is read. Each figure has a floor, and
 * whatever is not read is listed in {@code target/identifiers}.
 */
class IdentifierCorpusTest {

  private static final Map<String, Double> FLOORS =
      Map.of("gb", 1.0, "iso", 0.999, "iec", 0.999, "jis", 0.999);

  @Test
  void readsTheCorpusOfNumbers() {
    Map<String, Figures> figures = new TreeMap<>();
    for (NamedCsvRecord row : Corpus.rows("data", "pubid_identifiers.csv")) {
      Figures flavor = figures.computeIfAbsent(row.getField("flavor"), f -> new Figures());
      flavor.add(row.getField("identifier"), row.getField("expect").equals("pass"));
    }
    figures.forEach(
        (flavor, f) -> {
          Corpus.write("unparsed-" + flavor + ".txt", f.unparsed);
          Corpus.write("accepted-though-wrong-" + flavor + ".txt", f.wronglyAccepted);
          Corpus.write("rewritten-" + flavor + ".txt", f.rewritten);
          System.out.printf(
              "%s: accepted %d of %d to pass, refused %d of %d to fail, read back the same %d, written as given %d%n",
              flavor, f.accepted, f.pass, f.refused, f.fail, f.stable, f.same);
        });
    assertThat(figures)
        .allSatisfy(
            (flavor, f) -> {
              assertThat((double) f.accepted).isGreaterThanOrEqualTo(FLOORS.get(flavor) * f.pass);
              assertThat(f.stable).isEqualTo(f.accepted);
              assertThat(f.refused).isEqualTo(f.fail);
            });
  }

  @Test
  void writesCanonicalTextsAndUrns() {
    int read = 0;
    int withText = 0;
    int sameText = 0;
    int withUrn = 0;
    int sameUrn = 0;
    List<String> differences = new ArrayList<>();
    List<NamedCsvRecord> rows = Corpus.rows("data", "pubid_roundtrip_urn.csv");
    for (NamedCsvRecord row : rows) {
      String input = row.getField("input");
      String text = row.getField("rendered");
      String urn = row.getField("urn");
      withText += text.isEmpty() ? 0 : 1;
      withUrn += urn.isEmpty() ? 0 : 1;
      switch (Identifiers.parse(input)) {
        case Refusal refusal -> differences.add("unread\t" + input + "\t" + refusal.code());
        case Identifier it -> {
          read++;
          if (!text.isEmpty() && it.canonical().equals(text)) {
            sameText++;
          } else if (!text.isEmpty()) {
            differences.add("text\t" + input + "\t" + text + "\t" + it.canonical());
          }
          if (!urn.isEmpty() && urn.equals(it.urn())) {
            sameUrn++;
          } else if (!urn.isEmpty()) {
            differences.add("urn\t" + input + "\t" + urn + "\t" + it.urn());
          }
        }
      }
    }
    Corpus.write("roundtrip-differences.txt", differences);
    System.out.printf(
        "roundtrip: read %d of %d, canonical text equal %d of %d, URN equal %d of %d%n",
        read, rows.size(), sameText, withText, sameUrn, withUrn);
    assertThat(read).isGreaterThanOrEqualTo((int) (0.95 * rows.size()));
    assertThat(sameUrn).isGreaterThanOrEqualTo((int) (0.9 * withUrn));
    assertThat(sameText).isGreaterThanOrEqualTo((int) (0.85 * withText));
  }

  @Test
  void readsItsOwnUrnsBack() {
    List<String> differences = new ArrayList<>();
    int with = 0;
    for (NamedCsvRecord row : Corpus.rows("data", "pubid_identifiers.csv")) {
      if (Identifiers.parse(row.getField("identifier")) instanceof Identifier it
          && it.urn() != null
          && it.grammar().equals("ISO_IEC")) {
        with++;
        Parsed back = Identifiers.parse(it.urn());
        if (!(back instanceof Identifier same) || !it.urn().equals(same.urn())) {
          differences.add(it.canonical() + "\t" + it.urn() + "\t" + back);
        }
      }
    }
    Corpus.write("urn-differences.txt", differences);
    System.out.printf("URNs read back: %d of %d%n", with - differences.size(), with);
    assertThat(differences.size()).isLessThan(with / 100);
  }

  @Test
  void readsTheReferencesOfIsoProjects() {
    List<NamedCsvRecord> rows = Corpus.rows("data", "iso_projects.csv");
    measure(rows, "reference", "iso-references", 1.0);
    measure(rows, "urn", "iso-urns", 0.999);
    Figures replaced = new Figures();
    for (NamedCsvRecord row : rows) {
      for (String text :
          (row.getField("replaces") + "|" + row.getField("replaced_by")).split("\\|")) {
        if (!text.isEmpty()) {
          replaced.add(text, true);
        }
      }
    }
    replaced.report("iso-replaced");
    assertThat(replaced.accepted).isEqualTo(replaced.pass);
  }

  @Test
  void readsTheNumbersOfRealFilings() {
    Figures figures = new Figures();
    for (NamedCsvRecord row : Corpus.rows("data", "cn_filings_sample.csv")) {
      figures.add(row.getField("std_code"), true);
      Identifiers.parseList(row.getField("replaces_raw"))
          .forEach(
              parsed -> {
                figures.pass++;
                figures.accepted += parsed instanceof Identifier ? 1 : 0;
              });
    }
    System.out.printf("filings: accepted %d of %d%n", figures.accepted, figures.pass);
    assertThat(figures.accepted).isEqualTo(figures.pass);
  }

  private static void measure(List<NamedCsvRecord> rows, String column, String name, double floor) {
    Figures figures = new Figures();
    rows.stream()
        .map((Function<NamedCsvRecord, String>) r -> r.getField(column))
        .forEach(t -> figures.add(t, true));
    figures.report(name);
    assertThat((double) figures.accepted).isGreaterThanOrEqualTo(floor * figures.pass);
    assertThat(figures.stable).isEqualTo(figures.accepted);
  }

  /** Counts of one list of texts. */
  private static final class Figures {
    int pass;
    int accepted;
    int fail;
    int refused;
    int stable;
    int same;
    final List<String> unparsed = new ArrayList<>();
    final List<String> wronglyAccepted = new ArrayList<>();
    final List<String> rewritten = new ArrayList<>();

    void add(String text, boolean shouldPass) {
      Parsed parsed = Identifiers.parse(text);
      if (!shouldPass) {
        fail++;
        refused += parsed instanceof Refusal ? 1 : 0;
        if (parsed instanceof Identifier it) {
          wronglyAccepted.add(text + "\t" + it.canonical());
        }
        return;
      }
      pass++;
      switch (parsed) {
        case Refusal refusal -> unparsed.add(text + "\t" + refusal.code());
        case Identifier it -> {
          accepted++;
          stable += it.equals(Identifiers.parse(it.canonical())) ? 1 : 0;
          if (!it.equals(Identifiers.parse(it.canonical()))) {
            rewritten.add("UNSTABLE\t" + text + "\t" + it.canonical());
          } else if (it.canonical().equals(text)) {
            same++;
          } else {
            rewritten.add(text + "\t" + it.canonical());
          }
        }
      }
    }

    void report(String name) {
      Corpus.write("unparsed-" + name + ".txt", unparsed);
      Corpus.write("rewritten-" + name + ".txt", rewritten);
      System.out.printf(
          "%s: accepted %d of %d, read back the same %d, written as given %d%n",
          name, accepted, pass, stable, same);
    }
  }
}
