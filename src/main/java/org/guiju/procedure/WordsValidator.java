package org.guiju.procedure;

/** Checks what the dictionaries name of each other. */
final class WordsValidator {

  private final Dictionaries words;
  private final Problems problems;

  WordsValidator(Dictionaries words, Problems problems) {
    this.words = words;
    this.problems = problems;
  }

  void validate() {
    var nowhere = new At("dictionary", 0);
    words
        .guards()
        .values()
        .forEach(
            guard -> {
              var basis = guard.basis();
              if (basis != null) {
                source(basis, problems.at(guard, nowhere));
              }
            });
    words.voteRules().values().forEach(rule -> source(rule.basis(), problems.at(rule, nowhere)));
  }

  private void source(Basis basis, At owner) {
    if (basis.source() != null && !words.sources().containsKey(basis.source())) {
      problems.add(problems.at(basis, owner), "unknown source %s", basis.source());
    }
  }
}
