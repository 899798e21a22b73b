package org.guiju.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;

/** Writes what the attributes of entries said from a day to another. */
final class AttributePeriods {

  static final String TABLE = "entry_attribute";

  private final List<Period> periods = new ArrayList<>();

  /** A value that an attribute had, to be written. */
  private record Period(
      UUID entry,
      String register,
      Instant createdAt,
      Key of,
      Attribute.Value value,
      LocalDate from,
      LocalDate to) {}

  private record Key(String name, String value) {}

  private record Open(Attribute.Value value, LocalDate from) {}

  /**
   * Adds those of an entry; a value that stays over several days of change is one period.
   *
   * @param stands in the order of their days, each until the next
   */
  void add(Entry entry, Collection<Attribute> attributes, List<EntryFacts.Stand> stands) {
    Map<Key, Open> open = new LinkedHashMap<>();
    for (EntryFacts.Stand stand : stands) {
      Map<Key, Open> now = new LinkedHashMap<>();
      for (Attribute attribute : attributes) {
        for (Attribute.Value value : attribute.of(stand.content().attributes())) {
          now.putIfAbsent(new Key(attribute.name(), value.key()), new Open(value, stand.from()));
        }
      }
      open.forEach(
          (key, was) -> {
            if (!now.containsKey(key)) {
              close(entry, key, was, stand.from());
            }
          });
      now.replaceAll((key, is) -> open.getOrDefault(key, is));
      open.clear();
      open.putAll(now);
    }
    open.forEach((key, was) -> close(entry, key, was, EntryProjector.OPEN));
  }

  private void close(Entry entry, Key key, Open was, LocalDate to) {
    periods.add(
        new Period(
            entry.id(), entry.register(), entry.createdAt(), key, was.value(), was.from(), to));
  }

  void write(Jdbc jdbc) {
    jdbc.batch(
        "insert into entry_attribute (entry_id, name, value_key, from_on, to_on, register,"
            + " number_value, day_value, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        periods,
        (p, it) ->
            p.uuid(it.entry())
                .text(it.of().name())
                .text(it.of().value())
                .date(it.from())
                .date(it.to())
                .text(it.register())
                .real(it.value().number())
                .date(it.value().day())
                .instant(it.createdAt()));
  }
}
