package org.guiju.walk;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.standard.Publication;
import org.guiju.standard.StandardEditions;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/** Everything that the walks have brought about, and how more of it comes to be. */
final class World {

  static final LocalDate FIRST = LocalDate.of(2018, 1, 2);
  private static final int DAYS = 2_400;
  private static final AtomicInteger NEXT = new AtomicInteger(50_000);

  final Client client;
  final ProcedureCatalog procedures;
  final LocalDate today;
  private final Ledger ledger;
  private final Jdbc jdbc;
  private final Map<UUID, Thing> things = new LinkedHashMap<>();
  private final Map<String, String> organizations = new HashMap<>();

  World(Client client, ProcedureCatalog procedures, Ledger ledger, Jdbc jdbc, LocalDate today) {
    this.client = client;
    this.procedures = procedures;
    this.ledger = ledger;
    this.jdbc = jdbc;
    this.today = today;
  }

  synchronized List<Thing> things() {
    return List.copyOf(things.values());
  }

  List<Thing> all(Sort sort) {
    return things().stream().filter(t -> t.sort == sort && t.stands()).toList();
  }

  synchronized Thing thing(UUID id) {
    Thing thing = things.get(id);
    if (thing == null) {
      throw new AssertionError("nothing is known of " + id);
    }
    return thing;
  }

  /** Adds a thing, or learns what became of it. */
  Thing learn(Sort sort, UUID id) {
    List<Event> history =
        QuarkusTransaction.requiringNew()
            .call(() -> ledger.read(new Ref(sort.name(), id)).recorded());
    Thing thing;
    synchronized (this) {
      thing =
          things.computeIfAbsent(
              id, i -> new Thing(sort, i, procedures, history.getFirst().effectiveOn()));
    }
    thing.learn(history);
    return thing;
  }

  /** What was recorded of a ballot. */
  List<Event> ballot(Examinations.Held held) {
    return QuarkusTransaction.requiringNew()
        .call(() -> ledger.read(new Ref("BALLOT", held.ballot())).recorded());
  }

  /** Names of the accounts that may vouch for what is not recorded here. */
  Set<String> accountsThatVouch() {
    return Set.copyOf(
        jdbc.query(
            "select distinct a.name from account a join account_role r on r.account_id = a.id"
                + " where r.role in ('ADMIN', 'IMPORTER')",
            p -> {},
            row -> row.text("name")));
  }

  /** The last transaction that wrote to the ledger. */
  long lastCommit() {
    return jdbc.number("select coalesce(max(id), 0) from ledger_commit", p -> {});
  }

  /** Learns of everything that transactions after that one wrote. */
  Set<Thing> changedSince(long commit) {
    List<Ref> changed =
        jdbc.query(
            "select distinct aggregate_type, aggregate_id from ledger_event where commit_id > ?"
                + " and aggregate_type in ('PROJECT', 'STANDARD', 'DECLARATION', 'MATTER')"
                + " order by aggregate_id",
            p -> p.number(commit),
            row -> new Ref(row.text("aggregate_type"), row.uuid("aggregate_id")));
    Set<Thing> all = new LinkedHashSet<>();
    for (Ref ref : changed) {
      all.add(learn(Sort.valueOf(ref.type()), ref.id()));
    }
    return all;
  }

  /** Registers a project with its leading organization. */
  Thing project(Procedure procedure, Random random) {
    LocalDate on = FIRST.plusDays(random.nextInt(DAYS));
    return project(procedure, on, description(procedure, random));
  }

  Thing project(Procedure procedure, LocalDate on, Map<String, Object> description) {
    Map<String, Object> body = new HashMap<>(description);
    body.put("kind", procedure.kind());
    body.put("nature", procedure.nature());
    body.put("procedure", procedure.ref());
    body.put("registeredOn", on.toString());
    UUID id = created("projects", body);
    String lead = organization("ENTERPRISE", "350203");
    Client.Answer joined =
        client.post(
            Client.OFFICE,
            "projects/" + id + "/participations",
            Client.ifMatch(1),
            Map.of("organization", lead, "role", "LEAD", "effectiveOn", on.toString()));
    if (!joined.done()) {
      throw new AssertionError(joined);
    }
    return learn(Sort.PROJECT, id);
  }

  /** What the least demanding project of a procedure says of itself. */
  Map<String, Object> description(Procedure procedure) {
    int n = NEXT.incrementAndGet();
    Map<String, Object> said = new HashMap<>();
    said.put("titleZh", "漫步标准 " + n);
    said.put("titleEn", "Walk " + n);
    said.put("workType", "NEW");
    said.put("ics", List.of("35.240"));
    said.put("ccs", List.of("L70"));
    switch (procedure.kind()) {
      case LOCAL -> said.put("regionCode", procedure.id().contains("31") ? "310000" : "370000");
      case INDUSTRY -> said.put("industryCode", "JB");
      case GROUP -> said.put("responsible", organization("SOCIAL_ORGANIZATION", "350203"));
      case ENTERPRISE -> said.put("responsible", organization("ENTERPRISE", "350203"));
      default -> {}
    }
    return said;
  }

  private Map<String, Object> description(Procedure procedure, Random random) {
    Map<String, Object> said = description(procedure);
    if (procedure.id().equals("CN-DB") && random.nextInt(3) == 0) {
      said.put("regionCode", "370200");
    }
    if (random.nextInt(6) == 0) {
      said.put("workType", "ADOPTION");
    }
    if (random.nextInt(6) == 0) {
      said.put("tags", List.of("PATENT"));
    }
    List<Thing> editions = editions(procedure);
    if (!editions.isEmpty() && random.nextInt(5) < 2) {
      Thing predecessor = editions.get(random.nextInt(editions.size()));
      said.put("replaces", numbers(predecessor));
      said.put("workType", "REVISION");
    }
    return said;
  }

  /** Registers a declaration that names a standard of its own and perhaps another. */
  Thing declaration(Procedure procedure, LocalDate on, @Nullable String other) {
    boolean group = procedure.kind() == Kind.GROUP;
    String own = (group ? "T/WALK " : "Q/WALK ") + NEXT.incrementAndGet() + "-" + on.getYear();
    List<Map<String, Object>> standards = new ArrayList<>();
    standards.add(Map.of("number", own, "name", "漫步", "own", true));
    if (other != null) {
      standards.add(Map.of("number", other, "own", false));
    }
    Map<String, Object> body = new HashMap<>();
    body.put("kind", procedure.kind());
    body.put("organization", organization(group ? "SOCIAL_ORGANIZATION" : "ENTERPRISE", "350203"));
    body.put("registeredOn", on.toString());
    body.put("standards", standards);
    body.put("products", List.of("壶"));
    body.put("inferiorThanRecommended", false);
    body.put(
        "indicators",
        List.of(
            Map.of("name", "加热", "kind", "FUNCTIONAL", "value", "有", "method", "5.1"),
            Map.of("name", "效率", "kind", "PERFORMANCE", "value", "90", "method", "5.2")));
    return learn(Sort.DECLARATION, created("declarations", body));
  }

  private UUID created(String path, Map<String, Object> body) {
    Client.Answer answer = client.post(Client.OFFICE, path, body);
    if (answer.status() != 201) {
      throw new AssertionError(path + ": " + answer);
    }
    return UUID.fromString(answer.body().path("id").asText());
  }

  /** Some organization of a type in a region. */
  synchronized String organization(String type, String region) {
    return organizations.computeIfAbsent(
        type + region,
        key ->
            created(
                    "organizations",
                    Map.of("nameZh", "漫步单位" + key, "type", type, "regionCode", region))
                .toString());
  }

  /** An edition of which nothing but the publication is known. */
  Thing edition(Procedure procedure, LocalDate issued, LocalDate inForce) {
    String number = number(procedure, issued, false);
    UUID id =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Work work = ledger.begin(new Actor("walk", Set.of("ADMIN"), null, null));
                  UUID published =
                      Arc.container()
                          .instance(StandardEditions.class)
                          .get()
                          .publish(
                              work, publication(procedure, number, issued, inForce), null, null);
                  work.commit();
                  return published;
                });
    return learn(Sort.STANDARD, id);
  }

  private static Publication publication(
      Procedure procedure, String number, LocalDate issued, LocalDate inForce) {
    Map<String, Object> said = new HashMap<>();
    said.put("procedure", procedure.ref());
    said.put("kind", procedure.kind());
    said.put("nature", procedure.nature());
    said.put("workType", "NEW");
    said.put("numbers", List.of(number));
    said.put("titleZh", "漫步标准 " + number);
    said.put("issueDate", issued.toString());
    said.put("implementationDate", inForce.toString());
    return Payload.read(Client.json(said).toString(), Publication.class);
  }

  /** The editions that a standard of this procedure could replace. */
  List<Thing> editions(Procedure procedure) {
    return all(Sort.STANDARD).stream()
        .filter(t -> t.procedure().ref().equals(procedure.ref()))
        .toList();
  }

  static List<String> numbers(Thing edition) {
    List<String> numbers = new ArrayList<>();
    edition
        .marks()
        .getFirst()
        .told()
        .payload()
        .path("numbers")
        .forEach(number -> numbers.add(number.asText()));
    return numbers;
  }

  /** A number that nobody has. */
  String number(Procedure procedure, LocalDate on, boolean city) {
    int n = NEXT.incrementAndGet();
    String year = (procedure.kind() == Kind.INTERNATIONAL ? ":" : "-") + on.getYear();
    String code =
        switch (procedure.kind()) {
          case NATIONAL ->
              procedure.nature() == Nature.MANDATORY
                  ? "GB"
                  : procedure.nature() == Nature.GUIDANCE ? "GB/Z" : "GB/T";
          case INDUSTRY -> "JB/T";
          case LOCAL -> procedure.id().contains("31") ? "DB31/T" : city ? "DB3702/T" : "DB37/T";
          case GROUP -> "T/WALK";
          case ENTERPRISE -> "Q/WALK";
          case INTERNATIONAL -> "ISO";
        };
    return code + " " + n + year;
  }

  static int unique() {
    return NEXT.incrementAndGet();
  }
}
