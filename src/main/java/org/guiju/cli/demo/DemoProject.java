package org.guiju.cli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * An invented project before its history is told.
 *
 * @param marks what tells that it is invented
 * @param id external id in the system of the marks
 * @param sequence from 1, among those whose numbers are counted together
 * @param registeredOn first day
 * @param stopAfter how many steps of the straight way it takes; the way has fewer where it is
 *     published
 * @param terminated whether it is terminated after those steps
 * @param detour step before which it goes back once; -1 for none
 * @param pace days between two steps
 * @param fields columns of its row in the dataset {@code projects}
 */
record DemoProject(
    Marks marks,
    String id,
    int sequence,
    Kind kind,
    @Nullable Nature nature,
    LocalDate registeredOn,
    int stopAfter,
    boolean terminated,
    int detour,
    int pace,
    String numberPrefix,
    List<String> lead,
    Map<String, Object> fields) {}
