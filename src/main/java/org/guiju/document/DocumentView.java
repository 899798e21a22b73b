package org.guiju.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.Ref;
import org.guiju.platform.Text;
import org.guiju.platform.http.Versioned;
import org.guiju.vocabulary.AccessLevel;
import org.jspecify.annotations.Nullable;

/** A document. */
@Schema(name = "Document", description = "A document with its versions.")
public record DocumentView(
    UUID id,
    @Schema(description = "What it is about.") AboutView about,
    @Schema(description = "D01–D34 or a code of your own.") String code,
    @Schema(description = "Name of the code by Accept-Language.") String codeName,
    @Schema(description = "Name of the code in both languages.") Text codeNames,
    @Schema(description = "Name of the document.") @Nullable String title,
    @Schema(
            description =
                "What everybody may have of it once it is for everybody, where its uploader said so; the rules of its type"
                    + " where absent.")
        @Nullable AccessLevel restriction,
    @Schema(description = "How much of the latest version you may have now.") AccessLevel access,
    @Schema(
            description =
                "Why no more, and what would help, by Accept-Language; absent where it is all.")
        @Nullable String accessReason,
    @Schema(description = "The latest version.") VersionView latest,
    @Schema(description = "All versions, the first one first.") List<VersionView> versions,
    @Schema(
            description =
                "Names of what is only shown to those who may act on the thing that it is about; empty where all is"
                    + " shown.")
        List<String> withheld,
    @Schema(description = "Version of this record; also in ETag.") long version,
    @Schema(description = "When it was first uploaded.") Instant createdAt,
    @Schema(description = "When anything of it changed last.") Instant updatedAt)
    implements Versioned {

  static final String PATH = "/api/v1/documents/";

  /** What a document is about. */
  @Schema(name = "DocumentSubject", description = "What a document is about.")
  record AboutView(
      @Schema(description = "PROJECT, STANDARD, DECLARATION, MATTER …") String type, UUID id) {}

  static DocumentView of(
      Document document,
      long version,
      Instant updatedAt,
      AccessRules rules,
      AccessRules.View reader,
      Locale locale) {
    List<VersionView> versions =
        document.versions().stream()
            .map(v -> VersionView.of(document.id(), v, rules.of(reader, document, v)))
            .map(v -> reader.isNameless() ? v.nameless() : v)
            .toList();
    VersionView latest = versions.getLast();
    Text name = rules.name(document.code());
    Ref about = document.about();
    return new DocumentView(
        document.id(),
        new AboutView(about.type(), about.id()),
        document.code(),
        name.in(locale),
        name,
        reader.isNameless() ? null : document.title(),
        document.access(),
        latest.access(),
        latest.access() == AccessLevel.FULL
            ? null
            : rules.reason(reader, document, document.latest()).in(locale),
        latest,
        versions,
        reader.isNameless() ? Nameless.FIELDS : List.of(),
        version,
        document.createdAt(),
        updatedAt);
  }
}
