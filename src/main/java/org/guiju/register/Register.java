package org.guiju.register;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.organization.OrganizationType;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a data file says of a register.
 *
 * @param register its code, such as FACILITY
 * @param name of the register
 * @param entry what one entry is called
 * @param procedure id of the procedure whose machine ENTRY its entries take steps of
 * @param types sorts of entries, with their names
 * @param holder which of the common fields an entry has
 * @param attributes JSON Schema (2020-12) of what else it has
 * @param unique attribute whose values are of one entry alone; null where there is none
 * @param counts what entries contribute to counting
 */
record Register(
    String register,
    Text name,
    Text entry,
    String procedure,
    Map<String, Text> types,
    Holder holder,
    JsonNode attributes,
    @Nullable String unique,
    List<CountRule> counts) {

  Register {
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    counts = List.copyOf(counts);
  }

  /** Whether an attribute is the code of a committee, which is written in several ways. */
  boolean isCommittee(String attribute) {
    return attributes
        .path("properties")
        .path(attribute)
        .path("format")
        .asText()
        .equals("committee");
  }

  /** Whether a common field must be there. */
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  /**
   * The common fields.
   *
   * @param organization who holds it
   * @param region where it is; where it says nothing, that of the organization
   * @param level at which it was approved
   * @param namedOrganizationTypes by sort of entry, what the organization may be; of a sort that is
   *     not named, anything
   */
  record Holder(
      Need organization,
      Need region,
      Need level,
      @JsonProperty("organizationTypes")
          @Nullable Map<String, Set<OrganizationType>> namedOrganizationTypes) {

    /** What organizations may be, by sort of entry. */
    Map<String, Set<OrganizationType>> organizationTypes() {
      return namedOrganizationTypes == null ? Map.of() : namedOrganizationTypes;
    }
  }

  /**
   * What entries contribute to a measure. Exactly one of {@code once}, {@code during}, {@code
   * result} and {@code adopted} says when; {@code during} may stand together with one of the last
   * two.
   *
   * @param measure code of the measure
   * @param once states: it counts from the first day on which it stands in one of them
   * @param during states: it counts as long as it stands in one of them
   * @param until attribute with the last day on which it counts, with {@code during}
   * @param result it counts from the first of its results, or while one of them stands; with {@code
   *     during} no longer than it stands in one of those states
   * @param adopted it counts as long as national standards in force adopt it, or do not; with
   *     {@code during} no longer than it stands in one of those states
   * @param type attribute that gives the type, one fact for each of several; null for the entry's
   * @param party ORGANIZATION, REGION, CITY (the prefecture-level city that the region is or lies
   *     in), an attribute, or ENTRY (it counts by itself): whom it is counted by, the first of them
   *     that there is; without any there is no fact
   * @param kind attribute with the number of the standard that gives the kind
   * @param value attribute whose number a mean is taken of
   * @param onlyIf attributes and the values one of which each must have
   * @param types sorts of entries that count; null for all
   */
  record CountRule(
      String measure,
      @Nullable Set<String> once,
      @JsonProperty("while") @Nullable Set<String> during,
      @Nullable String until,
      @Nullable ResultRule result,
      @Nullable AdoptionRule adopted,
      @Nullable String type,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable List<String> party,
      @Nullable String kind,
      @Nullable String value,
      @JsonProperty("if") @Nullable Map<String, List<JsonNode>> onlyIf,
      @Nullable Set<String> types) {

    /** The party of what counts by itself. */
    static final String ENTRY = "ENTRY";

    /** Parties that are no attributes. */
    private static final Set<String> PARTIES = Set.of("ORGANIZATION", "REGION", "CITY", ENTRY);

    /** The attributes that it names. */
    Stream<String> attributes() {
      return Stream.of(
              Stream.ofNullable(type),
              Stream.ofNullable(party)
                  .flatMap(List::stream)
                  .filter(name -> !PARTIES.contains(name)),
              Stream.ofNullable(kind),
              Stream.ofNullable(value),
              Stream.ofNullable(until),
              Stream.ofNullable(result).map(ResultRule::list),
              Stream.ofNullable(adopted).map(AdoptionRule::reference),
              Stream.ofNullable(onlyIf).flatMap(conditions -> conditions.keySet().stream()))
          .flatMap(names -> names);
    }
  }

  /**
   * When an entry has a result.
   *
   * @param list attribute that lists the results
   * @param projectFrom stage code from which on a standards project counts; null where none does
   * @param standards whether published standards count
   * @param documents whether other documents do
   * @param standing whether it has one only while a published standard of the list is neither
   *     replaced nor withdrawn
   * @param absent whether it is the days without a result that count, with {@code during}
   */
  record ResultRule(
      String list,
      @Nullable String projectFrom,
      boolean standards,
      boolean documents,
      boolean standing,
      boolean absent) {}

  /**
   * When an entry is adopted.
   *
   * @param reference attribute with its number
   * @param degrees degrees of correspondence that count
   * @param edition which edition must be adopted; its own where it says nothing
   */
  record AdoptionRule(String reference, Set<String> degrees, @Nullable Adopted edition) {

    /** The same with a word for every case. */
    Adopted which() {
      return edition == null ? Adopted.OWN : edition;
    }
  }

  /** What must be adopted. */
  enum Adopted {
    /** Its own edition. */
    OWN,
    /** An edition of an earlier year, and not its own. */
    ONLY_OLDER,
    /** Not its own edition. */
    NOT_OWN
  }
}
