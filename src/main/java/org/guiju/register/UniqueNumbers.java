package org.guiju.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/** Keeps what a register says is of one entry alone from being said of another. */
@ApplicationScoped
class UniqueNumbers {

  private static final int SLOTS = 64;

  private final Registers registers;
  private final Jdbc jdbc;

  UniqueNumbers(Registers registers, Jdbc jdbc) {
    this.registers = registers;
    this.jdbc = jdbc;
  }

  /**
   * Refuses content with a value that another entry has. Whoever else would say a new value in this
   * register waits until the transaction ends.
   *
   * @param before what the entry said so far, which it may go on to say; null for a new one
   * @param own the entry itself; null for a new one
   * @throws DomainException ATTRIBUTE_TAKEN, a conflict
   */
  void require(
      Work work,
      Register register,
      EntryContent content,
      @Nullable EntryContent before,
      @Nullable UUID own) {
    Set<String> values = new HashSet<>(values(register, content));
    if (before != null) {
      values.removeAll(values(register, before));
    }
    if (!values.isEmpty()) {
      hold(register);
    }
    for (String value : values) {
      UUID holder = holder(work, register, value);
      if (holder != null && !holder.equals(own)) {
        throw new DomainException(
            DomainException.Category.CONFLICT,
            "ATTRIBUTE_TAKEN",
            new Text("另一条目的 %s 已是 %s。", "Another entry has that already: %s %s.")
                .with(String.valueOf(register.unique()), value),
            List.of(),
            Map.of("entry", holder));
      }
    }
  }

  /** Says in a work that an entry has what it says, before that is written. */
  void claim(Work work, Register register, EntryContent content, UUID entry) {
    values(register, content).forEach(value -> work.claim(key(register, value), entry));
  }

  /** One slot for the whole register, so that two imports cannot wait for each other. */
  private void hold(Register register) {
    long slot = Math.floorMod(register.register().hashCode(), SLOTS);
    jdbc.number("select slot from entry_slot where slot = ? for update", p -> p.number(slot));
  }

  private @Nullable UUID holder(Work work, Register register, String value) {
    UUID claimed = work.claimant(key(register, value));
    return claimed != null
        ? claimed
        : jdbc
            .query(
                "select entry_id from entry_attribute"
                    + " where register = ? and name = ? and value_key = ? and to_on = ?",
                p ->
                    p.text(register.register())
                        .text(register.unique())
                        .text(value)
                        .date(EntryProjector.OPEN),
                row -> row.uuid("entry_id"))
            .stream()
            .findFirst()
            .orElse(null);
  }

  private Set<String> values(Register register, EntryContent content) {
    return registers.schema(register).attributes().all().stream()
        .filter(attribute -> attribute.name().equals(register.unique()))
        .flatMap(attribute -> attribute.of(content.attributes()).stream())
        .map(Attribute.Value::key)
        .collect(Collectors.toSet());
  }

  private static String key(Register register, String value) {
    return "%s %s %s %s"
        .formatted(EntryCommands.TYPE, register.register(), register.unique(), value);
  }
}
