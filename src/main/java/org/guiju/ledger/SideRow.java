package org.guiju.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * A row of a {@link SideTable} as it is written into dumps and told to those who copy the ledger.
 *
 * @param table its name
 * @param values by column; bytes in Base64, all else as it is read
 */
@JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
public record SideRow(String table, Map<String, String> values) {}
