package org.guiju.counting;

import org.jspecify.annotations.Nullable;

/**
 * What a subject is called.
 *
 * @param number its number in the field, such as GB/T 1.1-2020; null where it has none
 * @param titleZh title in Chinese
 * @param titleEn title in English
 * @param link path of the subject in the API
 */
public record SubjectView(
    @Nullable String number,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Nullable String link) {}
