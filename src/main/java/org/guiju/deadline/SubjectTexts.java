package org.guiju.deadline;

import org.guiju.platform.paging.Texts;

/**
 * By what things of one sort are found; each sort of what has clocks has one.
 *
 * @param periods table of what the things were from when to when, {@code p} in the texts
 * @param id column of the thing
 * @param texts its titles and numbers
 */
public record SubjectTexts(String periods, String id, Texts texts) {}
