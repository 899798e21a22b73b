package org.guiju.counting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;

/**
 * What facts are counted by.
 *
 * @param shape FLOW, STOCK or MEAN
 * @param roles whether its facts tell a lead from a participant
 * @param rule how it is counted, in words
 */
@Schema(description = "What facts are counted by.")
public record Measure(String code, Shape shape, boolean roles, Text name, Text rule) {}
