package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;

/** What declarations are found by: their products, services and indicators. */
@ApplicationScoped
class DeclarationWords {

  private final Jdbc jdbc;

  DeclarationWords(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record Word(UUID of, int place, String text) {}

  void write(Collection<Declaration> declarations) {
    List<Word> words = new ArrayList<>();
    for (Declaration it : declarations) {
      DeclarationContent said = it.content();
      Set<String> texts = new LinkedHashSet<>(said.products());
      texts.addAll(said.services());
      said.indicators().forEach(indicator -> texts.add(indicator.name()));
      int place = 0;
      for (String text : texts) {
        words.add(new Word(it.id(), place++, text));
      }
    }
    jdbc.batch(
        "insert into declaration_word (declaration_id, place, text) values (?, ?, ?)",
        words,
        (p, word) -> p.uuid(word.of()).number(word.place()).text(word.text()));
  }
}
