import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures Guiju against what the same machine can do at best, in one run: see README.md.
 *
 * <p>{@code java bench/Bench.java [number of projects ...]}, after {@code ./mvnw package
 * -DskipTests}.
 */
class Bench {

  private static final String PROGRESS = "/api/v1/programmes/XIAMEN-2022/progress?asOf=2025-12-31";
  private static final String CONSTANT = "/problems/not-found";
  private static final int ROUNDS = 7;

  void main(String[] arguments) throws Exception {
    List<Integer> sizes = new ArrayList<>();
    for (String argument : arguments.length == 0 ? new String[] {"3000", "300000"} : arguments) {
      sizes.add(Integer.parseInt(argument));
    }
    IO.println("| projects | events | import, events/s | raw inserts, events/s | import : raw |"
        + " progress, answers/s | constant, answers/s | progress : constant |");
    IO.println("|---|---|---|---|---|---|---|---|");
    for (int size : sizes) {
      IO.println(line(size));
    }
  }

  private static String line(int projects) throws Exception {
    Path data = Files.createTempDirectory("guiju-bench");
    try {
      Rates rates;
      double seconds = 0;
      try (Server server = Server.start(data)) {
        seconds += server.load("organizations", Register.organizations());
        seconds += server.load("projects", Register.projects(projects));
        seconds += server.load("events", Register.events(projects));
        rates = Rates.measure(server, ROUNDS, PROGRESS, CONSTANT);
      }
      RawInserts raw = RawInserts.of(data.resolve("guiju"), data.resolve("raw"));
      double imported = raw.events() / seconds;
      double inserted = raw.events() / raw.seconds();
      return String.format(
          Locale.ROOT,
          "| %,d | %,d | %,.0f | %,.0f | %.2f | %,.0f | %,.0f | %.2f |",
          projects,
          raw.events(),
          imported,
          inserted,
          imported / inserted,
          rates.median(0),
          rates.median(1),
          rates.medianRatio());
    } finally {
      try (var files = Files.walk(data)) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
      }
    }
  }
}
