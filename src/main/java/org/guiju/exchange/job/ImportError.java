package org.guiju.exchange.job;

import org.guiju.platform.Text;

/**
 * One thing that is wrong with a row of a file.
 *
 * @param ordinal place among the errors of the import, from 1
 * @param line line of the file on which the row begins
 * @param column the column; empty where it is the row as a whole
 */
public record ImportError(long ordinal, long line, String column, String code, Text message) {}
