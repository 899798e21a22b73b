package org.guiju.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes a number of ISO or IEC: in ISO's way (ISO/TS 10303-1:2024, Amd 1) where ISO leads, in
 * IEC's (IEC TS 60034-1, AMD1) where IEC does.
 */
final class InternationalWriter {

  private InternationalWriter() {}

  static Identifier write(Draft draft) {
    Words.Typed typed = draft.typed;
    Words.@Nullable Stage stage = typed.stage();
    return new Identifier(
        "ISO_IEC",
        Kind.INTERNATIONAL,
        null,
        String.join("/", draft.publishers),
        null,
        null,
        draft.number,
        List.copyOf(draft.parts),
        draft.year,
        canonical(draft),
        sortKey(draft),
        family(draft),
        InternationalUrn.of(draft),
        List.of(),
        draft.adjuncts.stream().map(Draft.Adjunct::view).toList(),
        new International(
            List.copyOf(draft.publishers),
            typed.type().code(),
            stage == null ? null : stage.code(),
            stage == null ? null : stage.harmonized(),
            draft.iteration,
            draft.month,
            draft.edition,
            List.copyOf(draft.languages),
            draft.packaging,
            draft.qualifier,
            draft.allParts,
            draft.toBePublished,
            draft.joint));
  }

  private static String canonical(Draft draft) {
    StringBuilder out = new StringBuilder(prefix(draft, draft.typed)).append(numbered(draft));
    if (draft.iteration != null) {
      out.append('.').append(draft.iteration);
    }
    if (draft.toBePublished) {
      out.append(":--");
    } else if (draft.year != null) {
      out.append(':').append(draft.year);
      if (draft.month != null) {
        out.append("-%02d".formatted(draft.month));
      }
    }
    for (int i = 0; i <= draft.adjuncts.size(); i++) {
      if (draft.packaging != null && draft.packed == i) {
        out.append(' ').append(draft.packaging);
      }
      if (i < draft.adjuncts.size()) {
        out.append(adjunct(draft, draft.adjuncts.get(i), true));
      }
    }
    if (draft.qualifier != null) {
      out.append(' ').append(draft.qualifier);
    }
    if (draft.allParts) {
      out.append(" (all parts)");
    }
    if (draft.edition != null) {
      out.append(" ED").append(draft.edition);
    }
    if (!draft.languages.isEmpty()) {
      out.append('(').append(String.join(",", draft.languages)).append(')');
    }
    return draft.joint == null ? out.toString() : out.append(" | ").append(draft.joint).toString();
  }

  /**
   * All that stands before the number: publishers, stage and type, with the sign that ISO or IEC
   * puts between.
   */
  private static String prefix(Draft draft, Words.Typed typed) {
    String text = typed.text();
    boolean iec = draft.iecStyle();
    if (typed.type().code().equals("IWA") && draft.publishers.equals(List.of("ISO"))) {
      return text + " "; // a workshop agreement is cited without its publisher
    }
    if (iec && (typed.stage() == null || typed.type().supplement())) {
      text = Spelling.upperAscii(text);
    }
    String publishers = String.join("/", draft.publishers);
    if (text.isEmpty()) {
      return publishers + " ";
    }
    boolean bare = typed.type().code().equals(Words.STANDARD) || typed.type().supplement();
    boolean guide =
        typed.type().code().equals("GUIDE")
            && (typed.stage() == null || typed.stage().contracts() != null);
    boolean slash = draft.publishers.size() == 1 && (iec ? bare : !guide);
    return publishers + (slash ? "/" : " ") + text + " ";
  }

  private static String numbered(Draft draft) {
    return draft.parts.isEmpty()
        ? draft.number
        : draft.number + "-" + String.join("-", draft.parts);
  }

  private static String adjunct(Draft draft, Draft.Adjunct adjunct, boolean dated) {
    StringBuilder out = new StringBuilder(adjunct.consolidated() ? "+" : "/");
    if (adjunct.typed() != null) {
      String code = adjunct.typed().type().code();
      boolean iec =
          draft.iecStyle()
              || adjunct.consolidated()
              || code.equals("ISH")
              || code.startsWith("FRAG");
      String text = adjunct.typed().text();
      out.append(iec ? Spelling.upperAscii(text) : text);
      if (!iec && adjunct.number() != null) {
        out.append(' ');
      }
    }
    if (adjunct.number() != null) {
      out.append(adjunct.number());
    }
    if (adjunct.iteration() != null) {
      out.append('.').append(adjunct.iteration());
    }
    if (dated && adjunct.year() != null) {
      out.append(':').append(adjunct.year());
    }
    return out.toString();
  }

  /**
   * A supplement belongs to one edition, so its family keeps the year of the document that it
   * supplements.
   */
  private static String family(Draft draft) {
    StringBuilder out =
        new StringBuilder(prefix(draft, new Words.Typed(draft.typed.type(), null)))
            .append(numbered(draft));
    List<Draft.Adjunct> own =
        draft.adjuncts.stream().filter(adjunct -> !adjunct.consolidated()).toList();
    for (int i = 0; i < own.size(); i++) {
      Draft.Adjunct adjunct = own.get(i);
      if (i == 0 && draft.year != null) {
        out.append(':').append(draft.year);
      }
      Words.Typed published =
          adjunct.typed() == null ? null : new Words.Typed(adjunct.typed().type(), null);
      out.append(
          adjunct(
              draft,
              new Draft.Adjunct(published, adjunct.number(), null, adjunct.year(), false),
              i < own.size() - 1));
    }
    return out.toString();
  }

  private static String sortKey(Draft draft) {
    StringBuilder out =
        new StringBuilder(
            SortKey.of(String.join("/", draft.publishers), draft.number, draft.parts, draft.year));
    out.append(' ').append(draft.typed.type().code());
    if (draft.typed.stage() != null) {
      out.append(' ').append(draft.typed.stage().harmonized());
    }
    if (draft.iteration != null) {
      SortKey.append(out.append(' '), draft.iteration.toString());
    }
    for (Draft.Adjunct adjunct : draft.adjuncts) {
      List<String> iteration = new ArrayList<>();
      if (adjunct.iteration() != null) {
        iteration.add(adjunct.iteration().toString());
      }
      String number = adjunct.number() == null ? "0" : adjunct.number().toString();
      out.append('/').append(SortKey.of(adjunct.view().type(), number, iteration, adjunct.year()));
      if (adjunct.typed() != null && adjunct.typed().stage() != null) {
        out.append(' ').append(adjunct.typed().stage().harmonized());
      }
    }
    String rest =
        draft.languages.stream().collect(Collectors.joining(","))
            + (draft.edition == null ? "" : " ED" + draft.edition)
            + (draft.packaging == null ? "" : " " + draft.packaging);
    return rest.isEmpty() ? out.toString() : out.append(' ').append(rest.strip()).toString();
  }
}
