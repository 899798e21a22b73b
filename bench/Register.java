import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An invented register, the same every time: a third of the projects are published, the others are
 * under way; each has two drafting organizations in the regions of the documents or elsewhere.
 */
final class Register {

  private static final String[] REGIONS = {
    "350203", "350211", "120101", "120116", "370102", "370202", "500116", "110105"
  };
  private static final String[] KINDS = {"NATIONAL", "INDUSTRY", "LOCAL", "GROUP", "ENTERPRISE"};
  private static final int ORGANIZATIONS = 80;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 2_000;

  private Register() {}

  static byte[] organizations() {
    return rows(
        ORGANIZATIONS,
        n ->
            "{\"nameZh\":\"【测试】单位%d\",\"type\":\"ENTERPRISE\",\"regionCode\":\"%s\",\"externalIds\":[\"bench:O%d\"]}"
                .formatted(n, REGIONS[n % REGIONS.length], n));
  }

  static byte[] projects(int count) {
    return rows(count, Register::project);
  }

  private static String project(int n) {
    String international =
        isPublished(n)
            ? "\"kind\":\"INTERNATIONAL\",\"reference\":\"ISO %d:%d\"".formatted(100_000 + n, published(n).getYear())
            : "\"kind\":\"%s\",\"regionCode\":\"350200\",\"industryCode\":\"JB\"".formatted(KINDS[n % KINDS.length]);
    return "{\"externalId\":\"bench:%d\",%s,\"titleZh\":\"【测试】标准%d\",\"titleEn\":\"[Bench] standard %d\",\"registeredOn\":\"%s\",\"lead\":[\"bench:O%d\"],\"participants\":[\"bench:O%d\"]}"
        .formatted(n, international, n, n, registered(n), n % ORGANIZATIONS, (n * 7 + 1) % ORGANIZATIONS);
  }

  /** Three steps of every project that is published. */
  static byte[] events(int projects) {
    String[] steps = {"\"REGISTER\"", "\"ADVANCE\",\"stage\":\"40.00\"", "\"ADVANCE\",\"stage\":\"60.60\""};
    return IntStream.range(0, projects)
        .filter(Register::isPublished)
        .mapToObj(
            n ->
                IntStream.range(0, steps.length)
                    .mapToObj(
                        i ->
                            "{\"project\":\"bench:%d\",\"eventId\":\"%d-%d\",\"action\":%s,\"effectiveOn\":\"%s\"}"
                                .formatted(n, n, i, steps[i], i == 2 ? published(n) : registered(n).plusDays(i * 100L)))
                    .collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isPublished(int n) {
    return n % 3 == 0;
  }

  private static LocalDate registered(int n) {
    return FIRST.plusDays((n * 37L) % DAYS);
  }

  private static LocalDate published(int n) {
    return registered(n).plusDays(300);
  }

  private static byte[] rows(int count, IntFunction<String> row) {
    return IntStream.range(0, count)
        .mapToObj(row)
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
