package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guiju.calendar.Holidays;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.deadline.Expiring;
import org.guiju.deadline.Expiry;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;

/** Takes what is due for editions at the ends of their clocks. */
@ApplicationScoped
class StandardExpiry implements Expiring {

  private final Ledger ledger;
  private final StandardService service;
  private final Expiry<Standard> expiry;

  StandardExpiry(Ledger ledger, StandardService service, Holidays holidays) {
    this.ledger = ledger;
    this.service = service;
    this.expiry = new Expiry<>(service.reading(), StandardClocks::timeline, holidays);
  }

  @Override
  public DeadlineSubject.Type type() {
    return DeadlineSubject.Type.STANDARD;
  }

  @Override
  public String periods() {
    return "standard_period";
  }

  @Override
  public String key() {
    return "standard_id";
  }

  @Override
  public boolean act(UUID id, LocalDate today, Instant recordedBefore) {
    Work work = ledger.begin(Actor.SYSTEM);
    return expiry.act(
        work, work.open(StandardService.ref(id)), today, recordedBefore, service::carryOut);
  }
}
