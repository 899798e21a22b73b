package org.guiju.counting;

import java.util.UUID;

/**
 * A thing of a pipeline and how it stands.
 *
 * @param kind of the project, or of the standard that an entry names; empty where there is none
 * @param type sort of the entry, body of an international project; empty where there is none
 * @param party by whom it is counted where each counts once; its own id where that is nobody
 */
public record PipelineRow(
    UUID subjectId,
    String subjectType,
    String kind,
    String type,
    String party,
    Standing.Key standing) {}
