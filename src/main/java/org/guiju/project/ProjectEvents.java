package org.guiju.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/** Types and payloads of the events of a project, beside the steps of its procedure. */
final class ProjectEvents {

  static final String CREATED = "CREATED";
  static final String DESCRIBED = "DESCRIBED";
  static final String NATURE_CHANGED = "NATURE_CHANGED";
  static final String PARTICIPATION_SET = "PARTICIPATION_SET";
  static final String PARTICIPATION_REMOVED = "PARTICIPATION_REMOVED";

  private ProjectEvents() {}

  /**
   * A project is registered.
   *
   * @param kind of the standard it makes
   * @param nature of the standard it makes
   * @param procedure the version of the procedure that it keeps
   * @param description what it says of itself
   */
  record Created(Kind kind, @Nullable Nature nature, String procedure, Description description) {}

  /**
   * What a project says of itself changes.
   *
   * @param patch JSON merge patch of {@link Description}
   */
  record Described(JsonNode patch) {}

  /**
   * The project makes a standard of another nature from now on.
   *
   * @param nature which
   * @param procedure the version of the procedure that it keeps from now on
   */
  record NatureChanged(Nature nature, String procedure) {}

  /**
   * An organization no longer takes part.
   *
   * @param organization who
   */
  record ParticipationRemoved(UUID organization) {}
}
