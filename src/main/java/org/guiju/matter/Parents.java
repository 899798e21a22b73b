package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.engine.Subject;
import org.jspecify.annotations.Nullable;

/** The things that matters are about, by their types. */
@ApplicationScoped
class Parents {

  private static final Text THING = new Text("事项所涉及的事物", "thing that the matter is about");

  private final Map<String, Parent> byType;
  private final Ledger ledger;

  Parents(@Any Instance<Parent> parents, Ledger ledger) {
    this.byType = parents.stream().collect(Collectors.toMap(Parent::type, Function.identity()));
    this.ledger = ledger;
  }

  Parent of(String type) {
    return Objects.requireNonNull(byType.get(type), type);
  }

  /**
   * The history of a thing, in the work or, where there is none, as it is.
   *
   * @throws DomainException NOT_FOUND where there is no such thing
   */
  Stream open(@Nullable Work work, String type, UUID id) {
    Ref ref = new Ref(type, id);
    Stream stream = work == null ? ledger.read(ref) : work.open(ref);
    if (stream.effective().isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }

  /** The thing as it was on a day, or as it began where that day is before. */
  Subject on(@Nullable Work work, MatterEvents.About about, LocalDate on) {
    return of(about.type()).fold(until(open(work, about.type(), about.id()).effective(), on));
  }

  /** The history up to a day, at least its beginning. */
  static List<Event> until(List<Event> history, LocalDate on) {
    List<Event> past = history.stream().filter(e -> !e.effectiveOn().isAfter(on)).toList();
    return past.isEmpty() ? history.subList(0, 1) : past;
  }
}
