package org.guiju.procedure;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.platform.Text;
import org.guiju.platform.yaml.RegisterConfig;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * All procedures, the built-in ones and the user's, with the words they use. The service does not
 * start on bad data.
 */
@Startup
@Singleton
public class ProcedureCatalog {

  private final List<Procedure> procedures;
  private final Dictionaries words;
  private final Map<String, Procedure> byRef = new LinkedHashMap<>();
  private final Map<String, List<Procedure>> versions = new LinkedHashMap<>();

  @Inject
  ProcedureCatalog(ProcedureConfig config, RegisterConfig registers) {
    this(
        ProcedureLoader.load(
            ProcedureFiles.all(config.directory().orElse(null), registers.folder())));
  }

  ProcedureCatalog(ProcedureLoader.Library library) {
    this.procedures =
        library.procedures().stream().filter(procedure -> !procedure.isOfRegister()).toList();
    this.words = library.words();
    library
        .procedures()
        .forEach(
            p -> {
              byRef.put(p.ref(), p);
              versions.computeIfAbsent(p.id(), id -> new ArrayList<>()).add(p);
            });
  }

  /** The built-in procedures alone, for use without a container. */
  public static ProcedureCatalog builtIn() {
    return new ProcedureCatalog(ProcedureLoader.load(ProcedureFiles.all(null, Optional.empty())));
  }

  /** The procedure that a project keeps, such as {@code CN-GB-T@2023.1}; it must exist. */
  public Procedure byRef(String ref) {
    return find(ref).orElseThrow(() -> new NoSuchElementException("no procedure " + ref));
  }

  /** The procedure by {@code id@version}, or by id alone its latest version. */
  public Optional<Procedure> find(String idOrRef) {
    var exact = byRef.get(idOrRef);
    return exact != null
        ? Optional.of(exact)
        : Optional.ofNullable(versions.get(idOrRef)).map(List::getLast);
  }

  /**
   * The procedure by {@code id@version}, or by id alone its version of that day: the nearest where
   * none is in force.
   */
  public Optional<Procedure> find(String idOrRef, LocalDate on) {
    var exact = byRef.get(idOrRef);
    if (exact != null || !versions.containsKey(idOrRef)) {
      return Optional.ofNullable(exact);
    }
    var ofOne = versions.get(idOrRef);
    var found = Versions.on(ofOne, on, true);
    return Optional.of(found == null ? ofOne.getLast() : found);
  }

  /** What a project of that kind and nature, of nobody in particular, starts under on a day. */
  public Procedure inForce(Kind kind, @Nullable Nature nature, LocalDate on) {
    return inForce(kind, nature, null, null, on);
  }

  /**
   * What a project starts under on a day. The closest fit wins: rules of the organization, of the
   * county, the city, the province, of everybody. Days before the first version for everybody fall
   * to that first version.
   *
   * @param nature null is taken as recommended where the kind has natures
   * @param regionCode GB/T 2260 code of whoever issues the standard
   * @param organizationId id or unified social credit code of whoever issues the standard
   */
  public Procedure inForce(
      Kind kind,
      @Nullable Nature nature,
      @Nullable String regionCode,
      @Nullable String organizationId,
      LocalDate on) {
    Procedure best = null;
    int closest = -1;
    for (var ofOne : versions.values()) {
      var first = ofOne.getFirst();
      int closeness = closeness(first, kind, nature, regionCode, organizationId);
      var version = closeness < 0 ? null : Versions.on(ofOne, on, first.appliesTo().everybody());
      if (version != null && closeness > closest) {
        best = version;
        closest = closeness;
      }
    }
    if (best == null) {
      throw new NoSuchElementException("no procedure for " + kind + " " + nature + " on " + on);
    }
    return best;
  }

  private static int closeness(
      Procedure p,
      Kind kind,
      @Nullable Nature nature,
      @Nullable String region,
      @Nullable String organization) {
    var wanted = nature == null ? Nature.RECOMMENDED : nature;
    if (p.kind() != kind || (p.nature() != null && p.nature() != wanted)) {
      return -1;
    }
    int fit = p.appliesTo().closeness(region, organization);
    return fit < 0 ? -1 : fit * 2 + (p.nature() == null ? 0 : 1);
  }

  /** All versions of all procedures that make standards; those of registers are not among them. */
  public List<Procedure> all() {
    return procedures;
  }

  /** Name of a document code. */
  public Text document(String code) {
    return documentInfo(code).name();
  }

  /** What is known of a document code. */
  public DocumentInfo documentInfo(String code) {
    return word(words.documents(), code, "document");
  }

  /** All document codes. */
  public Map<String, DocumentInfo> documents() {
    return Collections.unmodifiableMap(words.documents());
  }

  /** Who may have how much of documents, as far as their codes do not say it. */
  public DocumentPolicy documentPolicy() {
    return words.documentPolicy();
  }

  /** Name of a role, without the holder that a procedure gives it. */
  public Text role(String code) {
    return word(words.roles(), code, "role");
  }

  /** All roles with their names. */
  public Map<String, Text> roles() {
    return words.roles();
  }

  /** What a guard asks and what would satisfy it. */
  public GuardInfo guard(String code) {
    return word(words.guards(), code, "guard");
  }

  /** All guards. */
  public Map<String, GuardInfo> guards() {
    return words.guards();
  }

  /** What a named condition means. */
  public ConditionInfo condition(String code) {
    return word(words.conditions(), code, "condition");
  }

  /** The conditions that hold for a thing that bears a tag of that name. */
  public Set<String> conditionTags() {
    return words.conditions().values().stream()
        .filter(ConditionInfo::tag)
        .map(ConditionInfo::code)
        .collect(Collectors.toSet());
  }

  /** All named conditions. */
  public Map<String, ConditionInfo> conditions() {
    return Collections.unmodifiableMap(words.conditions());
  }

  /** Title of a source that a basis names. */
  public Optional<String> source(String key) {
    return Optional.ofNullable(words.sources().get(key));
  }

  private static <T> T word(Map<String, T> dictionary, String code, String what) {
    var word = dictionary.get(code);
    if (word == null) {
      throw new NoSuchElementException("no " + what + " " + code);
    }
    return word;
  }

  /**
   * The states of editions that may be chosen: those in force, and the one after publication.
   * States of one id mean the same in all procedures.
   */
  public Set<String> selectable() {
    return procedures.stream()
        .filter(p -> p.hasMachine(Procedure.EDITION))
        .map(p -> p.machine(Procedure.EDITION))
        .flatMap(
            m ->
                m.states().values().stream()
                    .filter(s -> s.inForce() || s.id().equals(m.initial()) && !s.terminal()))
        .map(State::id)
        .collect(Collectors.toSet());
  }
}
