package org.guiju.procedure.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.procedure.ProcedureCatalog;
import org.jspecify.annotations.Nullable;

/** A step that the procedure knows from here, and what stands against it. */
@Schema(description = "A step that the procedure knows from here, and what stands against it.")
public record ActionView(
    @Schema(description = "What to send as `action`.") String action,
    @Schema(description = "Its id in the procedure.") String transition,
    @Schema(description = "Name by Accept-Language.") String name,
    @Schema(description = "The name in both languages.") Text names,
    @Schema(description = "State it leads to; PREVIOUS is the one before the freeze.") String to,
    @Schema(description = "International stage codes it enters.") List<String> stages,
    @Schema(description = "Roles that may take it; empty where only the service does.")
        List<String> roles,
    @Schema(description = "Whether it is taken by the service when its day comes.")
        boolean bySystem,
    @Schema(description = "Whether your role may take it.") boolean permitted,
    @Schema(description = "Whether you could take it now, given its documents and inputs.")
        boolean available,
    @Schema(description = "Whether a reason must be given.") boolean reasonRequired,
    @Schema(description = "Whether a legal or document basis must be given.") boolean basisRequired,
    @Schema(description = "Documents that go with it.") List<DocumentView> documents,
    @Schema(description = "What must or may be said with it.") List<InputView> inputs,
    @Schema(description = "Guards that stand against it now.") List<UnmetView> unmet,
    @Schema(
            description =
                "Guards that the procedure names and that this version of the service does not yet check.")
        List<UncheckedView> notYetChecked) {

  /** A document that goes with a step. */
  @Schema(name = "ActionDocument", description = "A document that goes with a step.")
  public record DocumentView(
      @Schema(description = "Code, to be sent in `documents`.") String code,
      @Schema(description = "Name by Accept-Language.") String name,
      @Schema(description = "Whether the step is refused without it.") boolean required,
      @Schema(description = "Condition under which it is; absent means always.")
          @Nullable String when,
      @Schema(
              description =
                  "The one of this code that the thing got last; absent where it has none.")
          @Nullable UploadedView uploaded) {}

  /** A document that a thing has, in its latest version. */
  @Schema(
      name = "UploadedDocument",
      description =
          "A document that the thing has, in its latest version, to be sent in `documents`.")
  public record UploadedView(
      @Schema(description = "Its id.") UUID document,
      @Schema(description = "Its latest version.") int version,
      @Schema(description = "SHA-256 of that version.") String sha256,
      @Schema(description = "Its title.") @Nullable String title) {

    static @Nullable UploadedView of(@Nullable DocumentRef ref) {
      return ref == null
          ? null
          : new UploadedView(
              Objects.requireNonNull(ref.document()),
              Objects.requireNonNull(ref.version()),
              Objects.requireNonNull(ref.sha256()),
              ref.title());
    }
  }

  /** Something that is said with a step. */
  @Schema(
      name = "ActionInput",
      description = "Something that is said with a step, sent in `inputs`.")
  public record InputView(
      @Schema(description = "Name, the member of `inputs`.") String name,
      @Schema(
              description =
                  "TEXT, TEXTS, PROSE, DATE, NUMBER, NUMBERS, PLAN_NUMBER, STAGE, FAST_TRACK, AUDIENCE, INTEGER, FLAG,"
                      + " ENUM, ID or IDS.")
          String type,
      @Schema(description = "Whether the step is refused without it.") boolean required,
      @Schema(description = "Whether the service gives it out itself where it is left out.")
          boolean issued,
      @Schema(description = "What an ENUM can be.") List<String> values,
      @Schema(description = "Condition under which it is asked for; absent means always.")
          @Nullable String when,
      @Schema(
              description = "Whether it is only shown to those who may act on the thing.",
              name = "private")
          @JsonProperty("private")
          boolean isPrivate,
      @Schema(description = "What it is, by Accept-Language.") String description) {}

  /** A guard that stands against a step. */
  @Schema(name = "UnmetGuard", description = "A guard that stands against a step.")
  public record UnmetView(
      @Schema(description = "Code of the guard.") String code,
      @Schema(description = "What fails and what would satisfy it, by Accept-Language.")
          String message,
      @Schema(description = "The same in both languages.") Text messages,
      @Schema(description = "First day on which it would pass, where time alone heals it.")
          @Nullable LocalDate passesFrom,
      @Schema(
              description =
                  "Whether it stands only for want of a record here, so that an importer may name it in `attested`.")
          boolean attestable) {

    /** The view in a language. */
    public static UnmetView of(Unmet unmet, Locale locale) {
      return new UnmetView(
          unmet.code(),
          unmet.message().in(locale),
          unmet.message(),
          unmet.passesFrom(),
          unmet.noRecord());
    }
  }

  /** A guard that is not checked yet. */
  @Schema(
      name = "UncheckedGuard",
      description = "A guard that this version of the service does not yet check.")
  public record UncheckedView(
      @Schema(description = "Code of the guard.") String code,
      @Schema(description = "What it demands, by Accept-Language.") String name,
      @Schema(description = "Its name in both languages.") Text names) {}

  /**
   * The view of an option in a language.
   *
   * @param uploaded what {@link Steps#uploaded} tells of the thing
   */
  public static ActionView of(
      Engine.Option option,
      ProcedureCatalog catalog,
      Map<String, DocumentRef> uploaded,
      Locale locale) {
    var transition = option.transition();
    return new ActionView(
        transition.action(),
        transition.id(),
        transition.name().in(locale),
        transition.name(),
        transition.to(),
        transition.stages(),
        List.copyOf(transition.roles()),
        transition.bySystem(),
        option.permitted(),
        option.available(),
        transition.reasonRequired(),
        transition.basisRequired(),
        transition.documents().stream()
            .map(
                d ->
                    new DocumentView(
                        d.code(),
                        catalog.document(d.code()).in(locale),
                        d.required(),
                        d.when(),
                        UploadedView.of(uploaded.get(d.code()))))
            .toList(),
        transition.inputs().stream()
            .map(
                i ->
                    new InputView(
                        i.name(),
                        i.type(),
                        i.required(),
                        i.issued(),
                        List.copyOf(i.values().keySet()),
                        i.when(),
                        i.isPrivate(),
                        i.description().in(locale)))
            .toList(),
        option.unmet().stream().map(u -> UnmetView.of(u, locale)).toList(),
        option.unchecked().stream()
            .map(g -> unchecked(g.code(), catalog.guard(g.code()).name(), locale))
            .toList());
  }

  private static UncheckedView unchecked(String code, Text name, Locale locale) {
    return new UncheckedView(code, name.in(locale), name);
  }
}
