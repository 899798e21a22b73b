import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Answers a second of two paths of one server, taken in turn, so that what else the machine does befalls both. */
record Rates(List<Double> first, List<Double> second) {

  private static final int CLIENTS = 8;
  private static final Duration ROUND = Duration.ofSeconds(3);
  private static final Duration WARMING = Duration.ofSeconds(8);

  static Rates measure(Server server, int rounds, String first, String second) throws Exception {
    rate(server, first, WARMING);
    rate(server, second, WARMING);
    Rates rates = new Rates(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < rounds; i++) {
      rates.first.add(rate(server, first, ROUND));
      rates.second.add(rate(server, second, ROUND));
    }
    return rates;
  }

  private static double rate(Server server, String path, Duration length) throws Exception {
    HttpRequest request = server.request(path).header("Accept", "application/json").build();
    AtomicLong answers = new AtomicLong();
    long start = System.nanoTime();
    long end = start + length.toNanos();
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.submit(
            () -> {
              while (System.nanoTime() < end) {
                int status = server.client.send(request, BodyHandlers.discarding()).statusCode();
                if (status != 200) {
                  throw new IllegalStateException(path + " answered " + status);
                }
                answers.incrementAndGet();
              }
              return null;
            });
      }
    }
    if (answers.get() == 0) {
      throw new IllegalStateException(path + " was not answered");
    }
    return answers.get() * 1e9 / (System.nanoTime() - start);
  }

  double median(int which) {
    return median(which == 0 ? first : second);
  }

  /** Median of the rounds' ratios. */
  double medianRatio() {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      ratios.add(first.get(i) / second.get(i));
    }
    return median(ratios);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
