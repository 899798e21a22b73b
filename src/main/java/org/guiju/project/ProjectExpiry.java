package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.deadline.Expiring;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;

/** Takes what is due for projects at the ends of their clocks. */
@ApplicationScoped
class ProjectExpiry implements Expiring {

  private final Ledger ledger;
  private final ProjectCommands commands;
  private final ClockExpiry clocks;

  ProjectExpiry(Ledger ledger, ProjectCommands commands, ClockExpiry clocks) {
    this.ledger = ledger;
    this.commands = commands;
    this.clocks = clocks;
  }

  @Override
  public DeadlineSubject.Type type() {
    return DeadlineSubject.Type.PROJECT;
  }

  @Override
  public String periods() {
    return "project_period";
  }

  @Override
  public String key() {
    return "project_id";
  }

  @Override
  public boolean act(UUID id, LocalDate today, Instant recordedBefore) {
    Work work = ledger.begin(Actor.SYSTEM);
    return clocks
        .expiry()
        .act(work, work.open(ProjectCommands.ref(id)), today, recordedBefore, commands::carryOut);
  }
}
