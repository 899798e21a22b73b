package org.guiju.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.procedure.engine.Inputs;

/** Who is asked in a round; the names are those that the opening step gives. */
@Schema(name = "CommentAudience", description = "Who is asked in a round.")
enum Audience {
  /** Everybody, without an account too (社会公众). */
  PUBLIC,
  /** The organizations that take part, officials, and who is responsible (有关各方). */
  PARTIES;

  /** Who the opening step asks; everybody where it does not say. */
  static Audience of(Inputs given) {
    var said = given.values().get("audience");
    return said != null && said.asText().equals(Inputs.PARTIES) ? PARTIES : PUBLIC;
  }
}
