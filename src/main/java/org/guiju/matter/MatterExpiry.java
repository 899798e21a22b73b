package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.deadline.Expiring;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;

/** Takes what is due for matters at the ends of their clocks. */
@ApplicationScoped
class MatterExpiry implements Expiring {

  private final Ledger ledger;
  private final MatterCommands commands;

  MatterExpiry(Ledger ledger, MatterCommands commands) {
    this.ledger = ledger;
    this.commands = commands;
  }

  @Override
  public DeadlineSubject.Type type() {
    return DeadlineSubject.Type.MATTER;
  }

  @Override
  public String periods() {
    return "matter_period";
  }

  @Override
  public String key() {
    return "matter_id";
  }

  @Override
  public boolean act(UUID id, LocalDate today, Instant recordedBefore) {
    Work work = ledger.begin(Actor.SYSTEM);
    return commands
        .expiry()
        .act(work, work.open(MatterCommands.ref(id)), today, recordedBefore, commands::carryOut);
  }
}
