package org.guiju.declaration;

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

/** Takes what is due for declarations at the ends of their clocks. */
@ApplicationScoped
class DeclarationExpiry implements Expiring {

  private final Ledger ledger;
  private final DeclarationCommands commands;
  private final Expiry<Declaration> expiry;

  DeclarationExpiry(Ledger ledger, DeclarationCommands commands, Holidays holidays) {
    this.ledger = ledger;
    this.commands = commands;
    this.expiry = new Expiry<>(commands.reading(), DeclarationClocks::timeline, holidays);
  }

  @Override
  public DeadlineSubject.Type type() {
    return DeadlineSubject.Type.DECLARATION;
  }

  @Override
  public String periods() {
    return "declaration_period";
  }

  @Override
  public String key() {
    return "declaration_id";
  }

  @Override
  public boolean act(UUID id, LocalDate today, Instant recordedBefore) {
    Work work = ledger.begin(Actor.SYSTEM);
    return expiry.act(
        work, work.open(DeclarationCommands.ref(id)), today, recordedBefore, commands::carryOut);
  }
}
