package org.guiju.counting;

import java.util.UUID;

/** A project of a pipeline and how it stands. */
public record PipelineRow(UUID subjectId, String subjectType, Standing.Key standing) {}
