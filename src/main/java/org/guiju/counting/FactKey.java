package org.guiju.counting;

import java.util.UUID;

/** Identifies a row of facts among those live at one time of knowledge. */
record FactKey(UUID subjectId, String measure, String occurrence, String region, String tag) {}
