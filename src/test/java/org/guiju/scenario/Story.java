package org.guiju.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.project.ClockNight;

/** One story: who takes part, which day it is, and the things that it is about. */
final class Story {

  private static final String API = "/api/v1/";

  final Cast cast;
  private final Told told;
  private final List<Thing> things = new ArrayList<>();
  private LocalDate today;
  private Thing project;

  /** The vote that was announced or held last. */
  Votes votes;

  Story(Told told, LocalDate begins, java.util.function.Supplier<Cast> cast) {
    this.told = told;
    this.today = begins;
    StoryClock.set(begins);
    this.cast = cast.get();
  }

  Told told() {
    return told;
  }

  LocalDate today() {
    return today;
  }

  /** A day so many days from now, as it is written. */
  String in(int days) {
    return today.plusDays(days).toString();
  }

  /** Time passes, and what the service does by itself at night is done. */
  void passes(int days) {
    until(today.plusDays(days));
  }

  void until(LocalDate day) {
    wakes(day);
    ClockNight.passes();
  }

  /** Time passes, and the night's work has not come to anything yet. */
  void wakes(LocalDate day) {
    today = day;
    StoryClock.set(day);
  }

  Thing project() {
    return project;
  }

  /** Keeps a thing in mind, so that its history counts as told. */
  Thing hears(String place, String machine, String id) {
    Thing thing = new Thing(this, place, machine, id);
    things.add(thing);
    return thing;
  }

  /** Registers the project that the story is about. */
  Thing registers(Person who, Object... fields) {
    Map<String, Object> body = new HashMap<>(cast.fields());
    body.putAll(pairs(fields));
    project = hears("projects", "PROJECT", made(who, "projects", body));
    return project;
  }

  /** The same kind of project once more, which the story does not follow. */
  Thing another(Person who, Object... fields) {
    Map<String, Object> body = new HashMap<>(cast.fields());
    body.putAll(pairs(fields));
    return hears("projects", "PROJECT", made(who, "projects", body));
  }

  String made(Person who, String place, Map<String, Object> body) {
    Response made = who.sends().body(body).post(API + place);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.path("id");
  }

  /** An organization drafts, as its leader or with others. */
  void joins(Person who, String organization, String role) {
    who.sends()
        .header("If-Match", "*")
        .body(Map.of("organization", organization, "role", role, "effectiveOn", today.toString()))
        .post(project.path() + "/participations")
        .then()
        .statusCode(200);
  }

  /** It has no part in the drafting after all. */
  void leaves(Person who, String organization) {
    who.sends()
        .header("If-Match", "*")
        .delete(project.path() + "/participations/" + organization)
        .then()
        .statusCode(200);
  }

  /** The edition that the project became. */
  Thing edition() {
    return hears("standards", "EDITION", bearing(project.now().getString("numbers[0]")));
  }

  /** The edition that bears a number. */
  String bearing(String number) {
    String id =
        Person.ANYBODY
            .asks()
            .queryParam("number", number)
            .get(API + "standards")
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].id");
    assertThat(id).as(number).isNotNull();
    return id;
  }

  /** Somebody comments in the last round of the thing. */
  String comments(Thing about, String text) {
    String round =
        Person.ANYBODY
            .asks()
            .queryParam("about", about.id)
            .queryParam("sort", "-openedOn")
            .get(API + "comment-rounds")
            .jsonPath()
            .getString("items[0].id");
    Response said =
        Person.ANYBODY
            .sends()
            .body(Map.of("comment", text, "type", "TECHNICAL"))
            .post(API + "comment-rounds/{id}/comments", round);
    assertThat(said.statusCode()).as(said.asString()).isEqualTo(201);
    return said.path("id");
  }

  /** What was said is taken down as a major dissent, which has to be settled. */
  void dissents(Person who, String comment) {
    disposes(who, comment, Map.of("disposition", "NOTED", "reason", "分歧重大", "majorDissent", true));
  }

  void disposes(Person who, String comment, String disposition) {
    disposes(who, comment, Map.of("disposition", disposition, "reason", "已研究"));
  }

  private static void disposes(Person who, String comment, Map<String, ?> said) {
    Response done =
        who.sends()
            .header("If-Match", "*")
            .body(said)
            .post(API + "comments/{id}/disposition", comment);
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
  }

  /** All that was told is over; what the histories hold was told. */
  void ends() {
    things.forEach(thing -> thing.note(told));
  }

  static String title() {
    return "故事标准" + UUID.randomUUID();
  }

  static Map<String, Object> pairs(Object... said) {
    Map<String, Object> pairs = new HashMap<>();
    for (int i = 0; i < said.length; i += 2) {
      pairs.put(said[i].toString(), said[i + 1]);
    }
    return pairs;
  }
}
