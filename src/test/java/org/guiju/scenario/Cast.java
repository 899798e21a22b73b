package org.guiju.scenario;

import java.util.HashMap;
import java.util.Map;
import org.guiju.ballot.Committee31;
import org.guiju.project.Way;
import org.guiju.standard.Publication;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, and what the project is about.
 *
 * @param fields what a project of the kind says of itself, but for its title
 * @param responsible the organization that answers for it
 * @param lead the organization that leads the drafting
 */
record Cast(
    Map<String, Object> fields,
    String responsible,
    String lead,
    Person proposer,
    Person secretary,
    Person dept,
    Person drafter,
    Person initiator,
    Person approver,
    Person publisher,
    Person inspector,
    Person filing,
    @Nullable Committee31 committee) {

  private static final int DIGITS_OF_CITY = 4;

  /** The title of a national standard that is there already. */
  String nationalTitle() {
    return Register.nationalTitle();
  }

  /** Whether it is about a local standard of a city, or of a part of one. */
  boolean ofCity() {
    return Publication.isOfCity(Kind.valueOf(fields.get("kind").toString()), region());
  }

  /** That city; some city where it is about none. */
  String city() {
    String region = region();
    return ofCity() && region != null ? region.substring(0, DIGITS_OF_CITY) + "00" : "370200";
  }

  private @Nullable String region() {
    return (String) fields.get("regionCode");
  }

  /**
   * Offices that are not bound to an organization, a ministry that answers for the project, and a
   * committee whose secretariat is another organization.
   */
  static Cast ofOffices(Map<String, Object> fields, Committee31 committee, String lead) {
    Map<String, Object> all = new HashMap<>(fields);
    String ministry = Way.organization("110101");
    all.put("committee", committee.code);
    all.put("responsible", ministry);
    return new Cast(
        all,
        ministry,
        lead,
        Person.of(null, "PROPOSER"),
        new Person(committee.secretary),
        Person.of(null, "DEPT"),
        Person.of(null, "DRAFTER", "APPROVER"),
        Person.of(null, "INITIATOR"),
        Person.of(null, "APPROVER"),
        Person.of(null, "PUBLISHER"),
        Person.of(null, "INSPECTOR"),
        Person.of(null, "FILING_AUTH"),
        committee);
  }

  /** One organization that does everything itself, by three people. */
  static Cast ofOne(Map<String, Object> fields, String organization, String lead, String role) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("responsible", organization);
    Person office = Person.of(organization, role);
    Person head = Person.of(organization, role);
    return new Cast(
        all,
        organization,
        lead,
        office,
        office,
        office,
        Person.of(organization, role),
        head,
        head,
        head,
        Person.of(null, "INSPECTOR"),
        Person.of(null, "FILING_AUTH"),
        null);
  }
}
