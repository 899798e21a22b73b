package org.guiju.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.jspecify.annotations.Nullable;

/** Changes of what a project says of itself that somebody asks for, or that were granted. */
@ApplicationScoped
public class ProjectRevisions {

  private final ProjectCommands commands;
  private final Titles titles;

  ProjectRevisions(ProjectCommands commands, Titles titles) {
    this.commands = commands;
    this.titles = titles;
  }

  /**
   * Changes what a project says of itself; a submitted project takes no title that another holds.
   *
   * @param patch JSON merge patch of {@link Description}
   * @return whether anything changed
   * @throws DomainException TITLE_TAKEN
   */
  public boolean revise(
      Work work, Stream stream, JsonNode patch, LocalDate on, @Nullable String sourceKey) {
    Project before = commands.fold(stream);
    long version = stream.version();
    boolean changed = commands.describe(work, stream, patch, on, sourceKey);
    if (changed && titles.takesTakenTitle(work, before, commands.fold(stream))) {
      work.undo(stream, version);
      throw DomainException.invalid("/titleZh", "TITLE_TAKEN", Titles.TAKEN);
    }
    return changed;
  }
}
