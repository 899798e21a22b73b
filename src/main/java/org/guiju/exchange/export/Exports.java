package org.guiju.exchange.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.guiju.platform.DomainException;
import org.guiju.platform.DomainException.Category;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.OneView;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Exports a list through the very call that answers its pages, so that filters, sorts and items are
 * the list's. All pages are read in one view of the database, one after the other, and written as
 * they come: what is held is one page.
 */
@ApplicationScoped
class Exports {

  private static final Duration WAIT = Duration.ofSeconds(10);

  private final ExportSettings settings;
  private final OneView view;
  private final EntityManager entities;
  private final ObjectMapper mapper;
  private final Semaphore places;

  Exports(ExportSettings settings, OneView view, EntityManager entities, ObjectMapper mapper) {
    this.settings = settings;
    this.view = view;
    this.entities = entities;
    this.mapper = mapper;
    this.places = new Semaphore(settings.atOnce());
  }

  /**
   * A list to export.
   *
   * @param name of the file, without its end, of letters, digits and hyphens
   * @param columns of its items, as cells
   * @param sort as the list takes it
   * @param pages answers a page of it
   * @param most items that a page of it may have
   */
  record Source<T>(
      String name,
      Function<ObjectMapper, Flat> columns,
      @Nullable String sort,
      Function<PageRequest, Page<T>> pages,
      int most) {

    /** Of small items, of which a page may have as many as the settings say. */
    Source(
        String name,
        Function<ObjectMapper, Flat> columns,
        @Nullable String sort,
        Function<PageRequest, Page<T>> pages) {
      this(name, columns, sort, pages, Integer.MAX_VALUE);
    }

    /** Of items of a type, of which the columns follow. */
    Source(
        String name, Class<T> type, @Nullable String sort, Function<PageRequest, Page<T>> pages) {
      this(name, mapper -> new Flat(mapper, type), sort, pages);
    }

    /** The same list with fewer items in a page, since each of them is read with much besides. */
    Source<T> inPartsOf(int fewer) {
      return new Source<>(name, columns, sort, pages, fewer);
    }

    Page<T> part(int limit, @Nullable String cursor) {
      return pages.apply(PageRequest.part(Math.min(limit, most), sort, cursor));
    }

    @Nullable Long total() {
      return pages.apply(PageRequest.part(1, sort, null).counted()).total();
    }
  }

  /**
   * The answer with the whole list; what is wrong with the request is refused before it begins.
   *
   * @throws DomainException INVALID where the list has more items than an export may have, TOO_MANY
   *     where too many exports are under way
   */
  <T> Response answer(Source<T> source, ExportFormat format) {
    if (places.availablePermits() == 0) {
      throw tooMany();
    }
    requireWithinBounds(source.total(), format);
    return response(source, format);
  }

  /**
   * The same of a list that is short by nature and costs much to make: it is made once, before the
   * answer begins, as one of the exports that are under way.
   */
  <T> Response answerWhole(Source<T> source, ExportFormat format) {
    if (!places.tryAcquire()) {
      throw tooMany();
    }
    Page<T> whole;
    try {
      whole = source.part(settings.part(), null);
    } finally {
      places.release();
    }
    requireWithinBounds((long) whole.items().size(), format);
    return response(
        new Source<>(source.name(), source.columns(), source.sort(), part -> whole), format);
  }

  private <T> Response response(Source<T> source, ExportFormat format) {
    return Response.ok((StreamingOutput) out -> write(source, format, out))
        .type(format.mediaType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + source.name() + "." + format.extension() + "\"")
        .header("Cache-Control", "no-store")
        .header("Vary", "Accept, Accept-Language")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private void requireWithinBounds(@Nullable Long total, ExportFormat format) {
    long most = Math.min(settings.rows(), format.rows());
    if (total != null && total > most) {
      throw new DomainException(
          Category.INVALID,
          "TOO_MANY_ROWS",
          new Text(
                  "列表共 %s 行，这种格式至多可导出 %s 行；请加筛选条件，或改用 CSV 或 NDJSON。",
                  "The list has %s rows and %s can be exported in this form; narrow it by filters,"
                      + " or take CSV or NDJSON.")
              .with(total, most),
          List.of(),
          Map.of("rows", total, "most", most));
    }
  }

  /** Several may have been let in at the same moment; those who find no place wait for one. */
  private <T> void write(Source<T> source, ExportFormat format, OutputStream out)
      throws IOException {
    places.acquireUninterruptibly();
    try {
      view.read(settings.longest(), () -> written(source, format, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      places.release();
    }
  }

  /** On a failure the file is left without its end and the connection is broken off. */
  private <T> void written(Source<T> source, ExportFormat format, OutputStream out) {
    try {
      ItemWriter file =
          ItemWriter.open(format, source.name(), source.columns().apply(mapper), mapper, out);
      String next = null;
      do {
        Page<T> page = source.part(settings.part(), next);
        for (T item : page.items()) {
          file.item(item);
        }
        // What was read is kept by the session otherwise, to the end of the transaction.
        entities.clear();
        next = page.next();
      } while (next != null);
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many are being written. */
  int underWay() {
    return settings.atOnce() - places.availablePermits();
  }

  private static DomainException tooMany() {
    return DomainException.tooMany(
        "TOO_MANY_EXPORTS",
        new Text("同时进行的导出过多，请稍后再试。", "Too many exports are under way; try again later."),
        WAIT);
  }
}
