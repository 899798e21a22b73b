package org.guiju.procedure;

import java.util.Map;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which a ballot or an expert group decides; fractions are exact and never rounded.
 *
 * @param code such as TC_3_4
 * @param name in Chinese and English
 * @param quorum when the vote is valid, over counted heads; null where no quorum is set
 * @param pass when it is passed
 * @param options further settings, such as how abstentions count
 * @param basis why
 */
public record VoteRule(
    String code,
    Text name,
    @Nullable String quorum,
    String pass,
    Map<String, Object> options,
    Basis basis) {

  public VoteRule {
    options = Ordered.map(options);
  }
}
