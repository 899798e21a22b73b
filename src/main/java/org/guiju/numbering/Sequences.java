package org.guiju.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;

/** The sequences of numbers, for those who bring numbers in that others gave out. */
@ApplicationScoped
public class Sequences {

  private final IssuedNumbers issued;

  Sequences(IssuedNumbers issued) {
    this.issued = issued;
  }

  /**
   * Lets nobody else give out numbers of the sequences of these numbers until the transaction ends,
   * so that whoever draws the next one sees them. All sequences of a transaction are held at once,
   * as two who want several must not wait for each other.
   *
   * @param numbers in any spelling; what is no number is passed over
   */
  public void hold(Collection<String> numbers) {
    issued.lock(
        numbers.stream()
            .flatMap(number -> Numbered.standard(number).stream())
            .flatMap(number -> Optional.ofNullable(number.place()).stream())
            .map(Numbered.Place::code)
            .toList());
  }
}
