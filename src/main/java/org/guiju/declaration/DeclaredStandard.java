package org.guiju.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A standard that a declaration names (Standardization Law art. 27: number and name of every
 * standard executed).
 *
 * @param number in any spelling; kept in canonical form where it can be read
 * @param name of the standard
 * @param own whether it is the declarer's own standard; where absent, it is if its number is one of
 *     the declared kind
 * @param jointWith with whom the declarer made it, where it is a joint standard of its own
 */
@Schema(description = "A standard that a declaration names.")
public record DeclaredStandard(
    @Schema(description = "Its number, in any spelling.") @NotNull @NotBlank @Size(max = 300)
        String number,
    @Schema(description = "Its name.") @Size(max = 1000) @Nullable String name,
    @Schema(
            description =
                "Whether it is the declarer's own; where absent, if its number is of the declared"
                    + " kind.")
        @Nullable Boolean own,
    @Schema(
            description =
                "With whom the declarer made it (联合制定), where it is its own; each of them numbers"
                    + " and declares it for itself.")
        @Size(max = 50)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@Valid @NotNull JointMaker> jointWith) {

  public DeclaredStandard {
    jointWith = DeclarationContent.orNone(jointWith);
  }

  /** One that the declarer executes, or made alone. */
  public DeclaredStandard(String number, @Nullable String name, @Nullable Boolean own) {
    this(number, name, own, List.of());
  }

  /** The same in the form in which it is kept. */
  DeclaredStandard canonical(Kind declared) {
    boolean ours =
        own == null
            ? Identifiers.parse(number) instanceof Identifier id && id.kind() == declared
            : own;
    Map<UUID, JointMaker> makers = new LinkedHashMap<>();
    jointWith.forEach(maker -> makers.putIfAbsent(maker.organization(), maker.canonical()));
    return new DeclaredStandard(
        StandardNumbers.canonical(number), name, ours, List.copyOf(makers.values()));
  }

  /** Whether the declarer made it. */
  boolean byDeclarer() {
    return Boolean.TRUE.equals(own);
  }

  /** The number without its year; the text itself where it cannot be read. */
  String familyKey() {
    return Identifiers.familyKey(number);
  }
}
