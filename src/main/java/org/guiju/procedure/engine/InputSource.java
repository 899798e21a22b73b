package org.guiju.procedure.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Gives out what a step asks for and its client left to the service: the next number of a sequence.
 * It is asked in the transaction that takes the step, once it is sure that the actor may take it.
 */
public interface InputSource {

  /** Whether it can give anything out to such a thing. */
  boolean serves(Subject subject);

  /** Inputs to be put beside those given; none where there is nothing to give out. */
  Map<String, JsonNode> complete(Situation situation);
}
