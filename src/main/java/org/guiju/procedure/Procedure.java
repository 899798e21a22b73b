package org.guiju.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one kind of standard with their actors, guards, documents and clocks (制定程序), in one
 * version.
 *
 * @param id such as CN-GB-T
 * @param version such as 2023.1
 * @param effectiveFrom first day on which a project can start under it
 * @param effectiveTo first day on which it no longer can; null means open
 * @param name in Chinese and English
 * @param kind of the standards that it makes; null for that of a register's entries
 * @param nature of them; null means any
 * @param parameters figures and switches
 * @param machines by name
 * @param basis the measures it follows
 * @param roles who holds each role here
 * @param clocks by code
 * @param voteRules by code
 * @param fastTracks by code
 * @param appliesTo whose projects it is for
 * @param origin the file it was read from
 */
public record Procedure(
    String id,
    String version,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    Text name,
    @Nullable Kind kind,
    @Nullable Nature nature,
    Map<String, Parameter> parameters,
    Map<String, Machine> machines,
    List<Basis> basis,
    Map<String, Text> roles,
    Map<String, ClockRule> clocks,
    Map<String, VoteRule> voteRules,
    Map<String, FastTrack> fastTracks,
    AppliesTo appliesTo,
    String origin) {

  /** Machine of the project that becomes a standard. */
  public static final String PROJECT = "PROJECT";

  /** Machine of a published edition. */
  public static final String EDITION = "EDITION";

  /** Machine of the entries of a register. */
  public static final String ENTRY = "ENTRY";

  /** Machine of a self-declaration. */
  public static final String DECLARATION = "DECLARATION";

  /** The machine that things of a type in the ledger are run by. */
  public static String machineOf(String type) {
    return type.equals("STANDARD") ? EDITION : type;
  }

  public Procedure {
    parameters = Ordered.map(parameters);
    machines = Ordered.map(machines);
    basis = List.copyOf(basis);
    roles = Ordered.map(roles);
    clocks = Ordered.map(clocks);
    voteRules = Ordered.map(voteRules);
    fastTracks = Ordered.map(fastTracks);
  }

  /** What a project keeps: {@code CN-GB-T@2023.1}. */
  public String ref() {
    return id + "@" + version;
  }

  /** The conditions that a track brings; none where there is no such track. */
  public Set<String> conditionsOf(@Nullable String track) {
    FastTrack found = track == null ? null : fastTracks.get(track);
    return found == null ? Set.of() : found.conditions();
  }

  /** The machine of that name, which must exist. */
  public Machine machine(String machine) {
    var found = machines.get(machine);
    if (found == null) {
      throw new NoSuchElementException(ref() + " has no machine " + machine);
    }
    return found;
  }

  /** Whether it has a machine of that name. */
  public boolean hasMachine(String machine) {
    return machines.containsKey(machine);
  }

  /** The parameter, or null where the procedure does not set it. */
  public @Nullable Parameter parameter(String parameter) {
    return parameters.get(parameter);
  }

  /** The whole number that the procedure must set. */
  public int intParameter(String parameter) {
    var set = parameters.get(parameter);
    if (set != null && set.value() instanceof Integer value) {
      return value;
    }
    throw new NoSuchElementException(ref() + " sets no whole number " + parameter);
  }

  /** Whether the switch is on; a switch that is not set is off. */
  public boolean flag(String parameter) {
    var set = parameters.get(parameter);
    return set != null && Boolean.TRUE.equals(set.value());
  }

  /** Whether the text of a standard names who drafted it; null where the procedure does not say. */
  public @Nullable Boolean draftersInText() {
    var set = parameters.get("drafterNamesInText");
    return set != null && set.value() instanceof Boolean value ? value : null;
  }

  /** Whether it is of the entries of a register, not of standards. */
  public boolean isOfRegister() {
    return hasMachine(ENTRY);
  }

  /** Whether a project can start under it on a day. */
  public boolean inForceOn(LocalDate day) {
    return !effectiveFrom.isAfter(day) && (effectiveTo == null || effectiveTo.isAfter(day));
  }

  /** The same, closed on a day. */
  Procedure until(@Nullable LocalDate day) {
    return new Procedure(
        id,
        version,
        effectiveFrom,
        day,
        name,
        kind,
        nature,
        parameters,
        machines,
        basis,
        roles,
        clocks,
        voteRules,
        fastTracks,
        appliesTo,
        origin);
  }
}
