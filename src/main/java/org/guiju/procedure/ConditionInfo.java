package org.guiju.procedure;

import org.guiju.platform.Text;

/**
 * A named condition under which a document or guard is asked.
 *
 * @param code as rules name it
 * @param name in Chinese and English
 * @param toldBy from what the service tells that it holds
 * @param tag whether a tag of that name on the thing makes it hold; the others no tag may feign
 */
public record ConditionInfo(String code, Text name, Text toldBy, boolean tag) {}
