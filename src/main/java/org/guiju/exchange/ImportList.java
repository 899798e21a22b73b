package org.guiju.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guiju.exchange.job.ImportError;
import org.guiju.exchange.job.ImportJob;
import org.guiju.exchange.job.ImportService;
import org.guiju.exchange.job.JobFilter;
import org.guiju.platform.Actor;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** The lists of imports and of their errors, page by page. */
@ApplicationScoped
class ImportList {

  private static final Listing JOBS = Listing.of("imports", "-startedAt");
  private static final Listing ERRORS = Listing.of("import-errors", "position");

  private final ImportService imports;

  ImportList(ImportService imports) {
    this.imports = imports;
  }

  Page<ImportJob> jobs(ImportFilter filter, Actor actor, PageRequest page) {
    @Nullable String owner = actor.isAdmin() ? null : actor.name();
    JobFilter jobs = filter.of(owner);
    Slice slice = JOBS.open(page, jobs);
    List<ImportJob> rows =
        slice.fromStart()
            ? imports.list(jobs, slice.descending(), null, null, slice.fetch())
            : imports.list(
                jobs,
                slice.descending(),
                slice.key(0, Instant::parse),
                slice.key(1, UUID::fromString),
                slice.fetch());
    return slice.page(
        rows, job -> List.of(job.startedAt(), job.id()), job -> job, () -> imports.count(jobs));
  }

  Page<ImportError> errors(ImportJob job, PageRequest page) {
    Slice slice = ERRORS.open(page, job.id());
    long after = slice.fromStart() ? 0 : slice.key(0, Long::parseLong);
    List<ImportError> rows =
        slice.descending()
            ? imports.errorsBefore(
                job.id(), slice.fromStart() ? Long.MAX_VALUE : after, slice.fetch())
            : imports.errors(job.id(), after, slice.fetch());
    return slice.page(rows, error -> List.of(error.ordinal()), error -> error, job::errors);
  }
}
