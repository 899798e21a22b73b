package org.guiju.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;

/** A ballot of the members of the committee, or of a group of experts, about the project. */
final class Votes {

  private static final String BALLOTS = "/api/v1/ballots/";

  private final Story story;
  private final String id;
  private final List<Person> voters;

  /** An organization of which somebody votes. */
  final String organization;

  private Votes(Story story, String id, List<Person> voters, String organization) {
    this.organization = organization;
    this.story = story;
    this.id = id;
    this.voters = voters;
  }

  /** A meeting of the committee today. */
  static Votes ofCommittee(Story story, String purpose, String rule) {
    return announced(
        story, Map.of("purpose", purpose, "rule", rule), members(story), ofMembers(story));
  }

  private static List<Person> members(Story story) {
    return story.cast.committee().accounts.stream().map(Person::new).toList();
  }

  private static String ofMembers(Story story) {
    return story.cast.committee().organizations.getFirst();
  }

  /** A meeting of experts, told now and held so many days later. */
  static Votes ofExperts(Story story, String rule, int experts, int daysLater) {
    List<Person> people = new ArrayList<>();
    List<Map<String, Object>> named = new ArrayList<>();
    String organization = Way.organization("350203");
    for (int i = 0; i < experts; i++) {
      people.add(new Person(TestAccounts.create(null, null, "TC_MEMBER").name()));
      named.add(
          Map.of(
              "nameZh",
              "专家" + i,
              "organization",
              organization,
              "account",
              people.getLast().account()));
    }
    Map<String, Object> body = new HashMap<>();
    body.put("purpose", "EXAMINATION");
    body.put("rule", rule);
    body.put("opensOn", story.in(daysLater));
    body.put("experts", named);
    return announced(story, body, people, organization);
  }

  /** A vote by letter until a day. */
  static Votes byLetter(Story story, String purpose, String rule, int days) {
    Map<String, Object> body = new HashMap<>();
    body.put("purpose", purpose);
    body.put("rule", rule);
    body.put("form", "LETTER");
    body.put("opensOn", story.today().toString());
    body.put("closesOn", story.in(days));
    return announced(story, body, members(story), ofMembers(story));
  }

  private static Votes announced(
      Story story, Map<String, Object> body, List<Person> voters, String organization) {
    Response announced =
        story.cast.secretary().sends().body(body).post(story.project().path() + "/ballots");
    assertThat(announced.statusCode()).as(announced.asString()).isEqualTo(201);
    return new Votes(story, announced.path("id"), voters, organization);
  }

  /** Everybody who may says yes or no; those beyond the yes votes say no. */
  Votes cast(int yes) {
    for (int i = 0; i < voters.size(); i++) {
      voters
          .get(i)
          .sends()
          .body(Map.of("position", i < yes ? "YES" : "NO", "comment", "见书面意见"))
          .post(BALLOTS + id + "/votes")
          .then()
          .statusCode(200);
    }
    return this;
  }

  /** Everybody says yes and names an expert. */
  Votes nominating() {
    for (Person voter : voters) {
      voter
          .sends()
          .body(Map.of("position", "YES", "nominates", "专家 " + voter.account()))
          .post(BALLOTS + id + "/votes")
          .then()
          .statusCode(200);
    }
    return this;
  }

  Votes unanimous() {
    return cast(voters.size());
  }

  /** The secretariat closes it. */
  void closesAs(String outcome) {
    Response closed =
        story
            .cast
            .secretary()
            .sends()
            .header("If-Match", "*")
            .body(Map.of())
            .post(BALLOTS + id + "/closing");
    assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
    assertThat(closed.<String>path("result.outcome")).isEqualTo(outcome);
  }

  /** Whoever approves decides by themselves, where nobody votes. */
  static void decided(Story story, boolean agrees) {
    Votes ballot =
        announced(
            story,
            Map.of("purpose", "EXAMINATION", "rule", "INTERNAL"),
            List.of(),
            story.cast.responsible());
    story
        .cast
        .approver()
        .sends()
        .header("If-Match", "*")
        .body(Map.of("decision", agrees))
        .post(BALLOTS + ballot.id + "/closing")
        .then()
        .statusCode(200);
  }
}
