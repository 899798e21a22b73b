package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/** What an entry says. */
@Schema(
    name = "RegisterEntryContent",
    description = "What an entry says; the register tells which fields it needs.")
public record EntryContent(
    @Schema(description = "Sort of entry, one of the register's.") @NotBlank @Size(max = 60)
        String type,
    @Size(max = 500) @Nullable String nameZh,
    @Size(max = 500) @Nullable String nameEn,
    @Schema(description = "Who holds it.") @Nullable UUID organization,
    @Schema(description = "Code of where it is, PPCCXX; left out for where the organization is.")
        @Pattern(regexp = "\\d{6}")
        @Nullable String region,
    @Nullable Level level,
    @Schema(
            description = "What else it has, by the register's schema.",
            implementation = Object.class)
        @Nullable JsonNode attributes,
    @Schema(description = "Ids in other systems, by system.") @Size(max = 20)
        @Nullable Map<@NotBlank @Size(max = 40) String, @NotBlank @Size(max = 200) String>
            externalIds) {

  public EntryContent {
    attributes =
        attributes == null || attributes.isNull()
            ? JsonNodeFactory.instance.objectNode()
            : attributes;
    externalIds = externalIds == null ? Map.of() : Map.copyOf(externalIds);
  }

  @Override
  public JsonNode attributes() {
    return Objects.requireNonNull(attributes);
  }

  @Override
  public Map<String, String> externalIds() {
    return Objects.requireNonNull(externalIds);
  }
}
