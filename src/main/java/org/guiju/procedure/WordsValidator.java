package org.guiju.procedure;

import java.util.List;

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
    words
        .documents()
        .values()
        .forEach(
            document -> {
              var basis = document.basis();
              if (basis != null) {
                source(basis, problems.at(document, nowhere));
              }
            });
    documentPolicy(nowhere);
    words.voteRules().values().forEach(rule -> source(rule.basis(), problems.at(rule, nowhere)));
  }

  private void documentPolicy(At nowhere) {
    var policy = words.documentPolicy();
    for (String rule : List.of(DocumentPolicy.FREE, DocumentPolicy.LIMITED)) {
      if (!policy.texts().containsKey(rule)) {
        problems.add(nowhere, "textAccess %s is missing", rule);
      }
    }
    policy.texts().values().forEach(rule -> source(rule.basis(), problems.at(rule, nowhere)));
    for (String role : policy.officials()) {
      if (!words.roles().containsKey(role)) {
        problems.add(nowhere, "unknown role %s among the officials", role);
      }
    }
  }

  private void source(Basis basis, At owner) {
    if (basis.source() != null && !words.sources().containsKey(basis.source())) {
      problems.add(problems.at(basis, owner), "unknown source %s", basis.source());
    }
  }
}
