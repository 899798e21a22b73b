package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.guiju.platform.http.Answers;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers for the matters of one thing, wherever in the API they are asked for. */
@ApplicationScoped
class Matters {

  static final String PATH = "/api/v1/matters/";

  private final MatterService service;
  private final RequestLanguage language;
  private final Idempotency idempotency;

  Matters(MatterService service, RequestLanguage language, Idempotency idempotency) {
    this.service = service;
    this.language = language;
    this.idempotency = idempotency;
  }

  Page<MatterSummary> list(String about, UUID id, String type, LocalDate on, PageRequest page) {
    return service.about(about, id, type, on, page);
  }

  RestResponse<MatterView> open(String about, UUID id, String type, MatterOpening opening) {
    return idempotency.run(
        () -> {
          MatterView view = service.open(about, id, type, opening, language.get());
          return Answers.created(PATH + view.id(), view);
        });
  }
}
