package org.guiju.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/** One version of a procedure in a list. */
@Schema(description = "One version of a procedure.")
public record ProcedureSummary(
    @Schema(description = "Id, the same for all versions.") String id,
    @Schema(description = "Version.") String version,
    @Schema(description = "`id@version`, which a project keeps.") String ref,
    @Schema(description = "Name by Accept-Language.") String name,
    @Schema(description = "The name in both languages.") Text names,
    @Schema(description = "Kind of the standards that it makes.") Kind kind,
    @Schema(description = "Their nature; absent where it is for any.") @Nullable Nature nature,
    @Schema(description = "First day on which a project can start under it.")
        LocalDate effectiveFrom,
    @Schema(description = "First day on which it no longer can; absent where open.")
        @Nullable LocalDate effectiveTo,
    @Schema(description = "Regions whose projects it is for; empty for everybody's.")
        List<String> regions,
    @Schema(description = "Organizations whose projects it is for; empty for everybody's.")
        List<String> organizations) {

  static ProcedureSummary of(Procedure p, Locale locale) {
    return new ProcedureSummary(
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
        List.copyOf(p.appliesTo().organizations()));
  }
}
