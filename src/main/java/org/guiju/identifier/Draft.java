package org.guiju.identifier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number of ISO or IEC while it is read; {@link InternationalWriter} writes it out. */
final class Draft {

  final List<String> publishers = new ArrayList<>();
  Words.Typed typed = new Words.Typed(Words.standard(), null);
  String number = "";
  final List<String> parts = new ArrayList<>();
  @Nullable Integer iteration;
  @Nullable Integer year;
  @Nullable Integer month;
  boolean toBePublished;
  @Nullable String edition;
  final List<String> languages = new ArrayList<>();
  final List<Adjunct> adjuncts = new ArrayList<>();
  @Nullable String packaging;

  /** How many adjuncts stand before the packaging. */
  int packed;

  @Nullable String qualifier;
  boolean allParts;
  @Nullable String joint;

  /** Whether it is written as IEC does: blanks before types, {@code AMD1} without one. */
  boolean iecStyle() {
    return !publishers.getFirst().equals("ISO");
  }

  /** A supplement with the words it was read from. */
  record Adjunct(
      Words.@Nullable Typed typed,
      @Nullable Integer number,
      @Nullable Integer iteration,
      @Nullable Integer year,
      boolean consolidated) {

    boolean sheet() {
      return typed == null;
    }

    Supplement view() {
      return new Supplement(
          typed == null ? "SHEET" : typed.type().code(),
          typed == null || typed.stage() == null ? null : typed.stage().code(),
          number,
          iteration,
          year,
          consolidated);
    }
  }
}
