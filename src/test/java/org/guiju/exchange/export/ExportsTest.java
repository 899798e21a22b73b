package org.guiju.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.guiju.platform.DomainException;
import org.guiju.platform.jdbc.PlainView;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportsTest {

  private static final Listing LISTING = Listing.of("numbers", "number");
  private static final int PART = 100;

  /** An item. */
  public record Item(long number, String text) {}

  private record Settings(long rows, int part, int atOnce, Duration longest)
      implements ExportSettings {}

  /** Counts what is written and keeps nothing. */
  private static final class Sink extends OutputStream {
    private final AtomicLong bytes = new AtomicLong();

    @Override
    public void write(int b) {
      bytes.incrementAndGet();
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes.addAndGet(length);
    }
  }

  private static Exports exports(long rows, int atOnce) {
    EntityManager entities =
        (EntityManager)
            Proxy.newProxyInstance(
                ExportsTest.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> null);
    return new Exports(
        new Settings(rows, PART, atOnce, Duration.ofMinutes(1)),
        new PlainView(),
        entities,
        new ObjectMapper());
  }

  private static Page<Item> page(PageRequest request, long total) {
    Slice slice = LISTING.open(request);
    long from = slice.fromStart() ? 0 : slice.key(0, Long::valueOf) + 1;
    List<Long> fetched =
        LongStream.range(from, Math.min(total, from + slice.fetch())).boxed().toList();
    return slice.page(
        fetched,
        number -> List.of(number, number),
        number -> new Item(number, "=text " + number),
        () -> total);
  }

  private static Exports.Source<Item> source(long total) {
    return new Exports.Source<>("numbers", Item.class, null, request -> page(request, total));
  }

  @ParameterizedTest
  @EnumSource
  void aListWithMoreRowsThanTheBoundIsRefusedBeforeAnythingIsWritten(ExportFormat format) {
    Exports exports = exports(1_000, 1);
    assertThat(exports.answer(source(1_000), format).getStatus()).isEqualTo(200);
    assertThatThrownBy(() -> exports.answer(source(1_001), format))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.category()).isEqualTo(DomainException.Category.INVALID);
              assertThat(e.code()).isEqualTo("TOO_MANY_ROWS");
              assertThat(e.details()).containsEntry("rows", 1_001L).containsEntry("most", 1_000L);
            });
  }

  @Test
  void aSheetTakesNoMoreRowsThanItsFormHas() {
    Exports exports = exports(10_000_000, 1);
    assertThat(exports.answer(source(1_048_575), ExportFormat.XLSX).getStatus()).isEqualTo(200);
    assertThatThrownBy(() -> exports.answer(source(1_048_576), ExportFormat.XLSX))
        .isInstanceOf(DomainException.class);
    assertThat(exports.answer(source(1_048_576), ExportFormat.CSV).getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsReadIsWrittenBeforeMoreIsRead(ExportFormat format) throws IOException {
    Sink sink = new Sink();
    AtomicLong parts = new AtomicLong();
    Exports.Source<Item> source =
        new Exports.Source<>(
            "numbers",
            Item.class,
            null,
            request -> {
              // Behind by no more than what the compression holds back.
              assertThat(sink.bytes.get()).isGreaterThanOrEqualTo(parts.get() * 300 - 60_000);
              parts.incrementAndGet();
              return page(request, 100_000);
            });
    StreamingOutput body =
        (StreamingOutput) exports(1_000_000, 1).answer(source, format).getEntity();
    parts.set(0);
    body.write(sink);
    assertThat(parts).hasValue(100_000 / PART);
  }

  @Test
  void whatIsAnsweredWholeIsMadeOnceAndWithinTheBound() throws IOException {
    Exports exports = exports(10, 1);
    AtomicLong made = new AtomicLong();
    Exports.Source<Item> source =
        new Exports.Source<>(
            "numbers",
            Item.class,
            null,
            request -> {
              made.incrementAndGet();
              assertThat(exports.underWay()).isOne();
              assertThatThrownBy(() -> exports.answerWhole(source(10), ExportFormat.CSV))
                  .isInstanceOf(DomainException.class);
              return Page.whole(List.of(new Item(1, "a"), new Item(2, "b")));
            });
    StreamingOutput body =
        (StreamingOutput) exports.answerWhole(source, ExportFormat.CSV).getEntity();
    assertThat(exports.underWay()).isZero();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    body.write(out);
    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).endsWith("1,a\r\n2,b\r\n");
    assertThat(made).hasValue(1);
    Page<Item> many = Page.whole(java.util.Collections.nCopies(11, new Item(1, "a")));
    assertThatThrownBy(
            () ->
                exports.answerWhole(
                    new Exports.Source<>("numbers", Item.class, null, request -> many),
                    ExportFormat.CSV))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("TOO_MANY_ROWS"));
    assertThat(exports.underWay()).isZero();
  }

  @Test
  void whatIsReadWithMuchBesidesIsReadInSmallerParts() throws IOException {
    AtomicLong parts = new AtomicLong();
    Exports.Source<Item> source =
        new Exports.Source<>(
                "numbers",
                Item.class,
                null,
                request -> {
                  parts.incrementAndGet();
                  return page(request, 100);
                })
            .inPartsOf(20);
    StreamingOutput body = body(exports(1_000, 1), source);
    parts.set(0);
    body.write(new Sink());
    assertThat(parts).hasValue(100 / 20);
  }

  @Test
  void noMoreRunAtATimeThanMayAndTheirPlacesComeFree() throws IOException {
    Exports exports = exports(1_000, 1);
    StreamingOutput first = body(exports, source(10));
    StreamingOutput outer =
        body(
            exports,
            new Exports.Source<>(
                "numbers",
                Item.class,
                null,
                request -> {
                  if (exports.underWay() == 1) {
                    assertThatThrownBy(() -> exports.answer(source(10), ExportFormat.CSV))
                        .isInstanceOfSatisfying(
                            DomainException.class,
                            e ->
                                assertThat(e.category())
                                    .isEqualTo(DomainException.Category.TOO_MANY));
                  }
                  return page(request, 10);
                }));
    outer.write(new ByteArrayOutputStream());
    assertThat(exports.underWay()).isZero();
    StreamingOutput failing =
        body(
            exports,
            new Exports.Source<>(
                "numbers",
                Item.class,
                null,
                request -> {
                  if (exports.underWay() == 1) {
                    throw new IllegalStateException("gone");
                  }
                  return page(request, 10);
                }));
    assertThatThrownBy(() -> failing.write(new ByteArrayOutputStream()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(exports.underWay()).isZero();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    first.write(out);
    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("\uFEFFnumber,text\r\n0,'=text 0\r\n1,'=text 1\r\n")
        .endsWith("9,'=text 9\r\n");
  }

  private static StreamingOutput body(Exports exports, Exports.Source<Item> source) {
    return (StreamingOutput) exports.answer(source, ExportFormat.CSV).getEntity();
  }
}
