package org.guiju.procedure;

import java.util.Map;
import java.util.Set;
import org.guiju.vocabulary.AccessLevel;

/**
 * Who may have how much of documents, as far as the type of document does not say it.
 *
 * @param texts what everybody may have of published texts, by FREE and LIMITED
 * @param officials roles of those who may have every document of what is in their region
 */
public record DocumentPolicy(Map<String, TextRule> texts, Set<String> officials) {

  /** Texts of procedures that set {@code textFree}. */
  public static final String FREE = "FREE";

  /** All other texts. */
  public static final String LIMITED = "LIMITED";

  /**
   * What everybody may have of a published text.
   *
   * @param own where it adopts nothing
   * @param adopted where it adopts an international standard
   * @param basis why
   */
  public record TextRule(AccessLevel own, AccessLevel adopted, Basis basis) {

    /** What everybody may have. */
    public AccessLevel of(boolean adoption) {
      return adoption ? adopted : own;
    }
  }

  public DocumentPolicy {
    texts = Map.copyOf(texts);
    officials = Set.copyOf(officials);
  }

  /** The rule for a text. */
  public TextRule text(boolean free) {
    return java.util.Objects.requireNonNull(texts.get(free ? FREE : LIMITED));
  }
}
