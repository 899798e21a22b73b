package org.guiju.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * URNs of documents: RFC 5141 ({@code urn:iso:std:}) where ISO leads, IEC's own positional form
 * ({@code urn:iec:std:}) where IEC does. As is the usage of both, the year is not part of an ISO
 * URN and is part of an IEC one, and a working stage with an abbreviation keeps it ({@code CD},
 * {@code DIS}) instead of its harmonized code.
 */
final class InternationalUrn {

  private static final Set<String> IEC = Set.of("IEC", "CISPR");

  private InternationalUrn() {}

  /** The URN, or null for documents that have none (test report forms, sheets, drafts of IEC). */
  static @Nullable String of(Draft draft) {
    if (!draft.iecStyle()) {
      return iso(draft);
    }
    return IEC.contains(draft.publishers.getFirst()) ? iec(draft) : null;
  }

  private static @Nullable String iso(Draft draft) {
    List<String> out = new ArrayList<>(List.of("urn:iso:std", originator(draft)));
    Words.Type type = draft.typed.type();
    if (type.supplement()
        || type.code().equals("TRF")
        || draft.packaging != null
        || draft.qualifier != null) {
      return null;
    }
    if (type.urn() != null) {
      out.add(type.urn());
    }
    out.add(draft.number.toLowerCase(Locale.ROOT));
    if (!draft.parts.isEmpty()) {
      out.add("-" + String.join("-", draft.parts));
    }
    if (draft.allParts) {
      out.add("ser");
    }
    String stage = stage(draft.typed, draft.iteration, true);
    boolean staged =
        draft.adjuncts.stream().anyMatch(a -> a.typed() != null && a.typed().stage() != null);
    String edition = draft.edition == null ? null : "ed-" + draft.edition;
    if (draft.adjuncts.isEmpty()) {
      add(out, stage);
      add(out, edition);
    } else {
      add(out, edition);
      // the supplement's own stage says where the work stands; only a base not yet begun is worth
      // saying beside it
      if (!staged || (stage != null && stage.startsWith("stage-10."))) {
        add(out, stage);
      }
    }
    for (Draft.Adjunct adjunct : draft.adjuncts) {
      boolean unnumbered = adjunct.number() == null && adjunct.year() == null;
      if (adjunct.typed() == null || adjunct.consolidated() || unnumbered) {
        return null;
      }
      supplement(out, adjunct, adjunct.typed());
    }
    if (!draft.languages.isEmpty()) {
      out.add(String.join(",", draft.languages));
    }
    return String.join(":", out);
  }

  private static void supplement(List<String> out, Draft.Adjunct adjunct, Words.Typed typed) {
    boolean suppl = typed.type().code().equals("SUPPL");
    Integer iteration = suppl ? null : adjunct.iteration();
    add(out, stage(typed, iteration, false));
    add(out, typed.type().urn());
    String version = iteration == null ? "" : "." + iteration;
    if (adjunct.year() != null) {
      out.add(adjunct.year().toString());
      add(out, adjunct.number() == null ? null : "v" + adjunct.number() + version);
    } else {
      add(out, adjunct.number() == null ? null : adjunct.number().toString());
      out.add("v1" + version);
    }
  }

  private static @Nullable String stage(
      Words.Typed typed, @Nullable Integer iteration, boolean base) {
    Words.@Nullable Stage stage = typed.stage();
    if (stage == null) {
      return null;
    }
    String urn = Words.urn(typed.type().code(), stage);
    if (iteration == null) {
      return urn;
    }
    if (!urn.startsWith("stage-")) {
      return urn + "." + iteration;
    }
    return base ? urn + ".v" + iteration : urn;
  }

  /** Fields by place: number, date, type, package, language; then the adjuncts. */
  private static @Nullable String iec(Draft draft) {
    Words.Type type = draft.typed.type();
    if (draft.typed.stage() != null
        || type.supplement()
        || type.code().equals("TRF")
        || draft.edition != null
        || draft.qualifier != null) {
      return null;
    }
    StringBuilder out =
        new StringBuilder("urn:iec:std:")
            .append(originator(draft))
            .append(':')
            .append(draft.number);
    draft.parts.forEach(part -> out.append('-').append(part));
    out.append(':');
    if (draft.allParts) {
      return out.append("::ser").toString();
    }
    if (draft.toBePublished) {
      out.append("--");
    } else if (draft.year != null) {
      out.append(draft.year);
      if (draft.month != null) {
        out.append("-%02d".formatted(draft.month));
      }
    }
    out.append(':').append(type.urn() == null ? "" : type.urn());
    out.append(':').append(draft.packaging == null ? "" : draft.packaging.toLowerCase(Locale.ROOT));
    out.append(':').append(String.join(",", draft.languages));
    for (Draft.Adjunct adjunct : draft.adjuncts) {
      if (adjunct.typed() == null || adjunct.typed().stage() != null || adjunct.number() == null) {
        return null;
      }
      out.append(adjunct.consolidated() ? ":plus:" : "::").append(adjunct.typed().type().urn());
      out.append(':').append(adjunct.number());
      out.append(':').append(adjunct.year() == null ? "" : adjunct.year().toString());
    }
    return out.toString();
  }

  private static String originator(Draft draft) {
    return String.join("-", draft.publishers).toLowerCase(Locale.ROOT);
  }

  private static void add(List<String> out, @Nullable String text) {
    if (text != null) {
      out.add(text);
    }
  }
}
