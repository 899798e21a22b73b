package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Transitioned;
import org.jspecify.annotations.Nullable;

/** Takes entries in from files, row by row, where each row is one step of one entry. */
@ApplicationScoped
public class EntryImport {

  private final Registers registers;
  private final EntryCommands commands;
  private final Jdbc jdbc;

  EntryImport(Registers registers, EntryCommands commands, Jdbc jdbc) {
    this.registers = registers;
    this.commands = commands;
    this.jdbc = jdbc;
  }

  /** Names of the attributes of a register, or NOT_FOUND. */
  public Set<String> attributes(String register) {
    return registers.schema(registers.get(register)).names();
  }

  /**
   * The text of a CSV field as the attribute's schema has it: a number, true or false, a list, a
   * text. What cannot be read so stays a text, which the schema then refuses.
   */
  public JsonNode attribute(String register, String name, String text, List<String> parts) {
    JsonNode schema = registers.get(register).attributes().path("properties").path(name);
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (schema.path("type").asText()) {
      case "array" -> {
        var list = json.arrayNode();
        parts.forEach(list::add);
        yield list;
      }
      case "integer", "number" -> {
        try {
          yield json.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
          yield json.textNode(text);
        }
      }
      case "boolean" ->
          text.equals("true") || text.equals("false")
              ? json.booleanNode(text.equals("true"))
              : json.textNode(text);
      default -> json.textNode(text);
    };
  }

  /** Entries by their ids in another system, with their histories loaded at once. */
  public Map<String, UUID> known(
      Work work, String register, String system, Collection<String> externalIds) {
    Map<String, UUID> known = new HashMap<>();
    if (!externalIds.isEmpty()) {
      jdbc.stream(
          "select external_id, entry_id from entry_external"
              + " where register = ? and system = ? and external_id = any(?)",
          p -> p.text(register).text(system).texts(externalIds),
          row -> known.put(row.text("external_id"), row.uuid("entry_id")));
      work.openAll(EntryCommands.TYPE, known.values());
    }
    return known;
  }

  /**
   * Begins an entry, or takes a step of one that is known; the same step of the same day once.
   *
   * @param entry the one that the row is of; null for a new one
   * @return the entry that something was recorded of; null where all was known
   */
  public @Nullable UUID take(
      Work work, String register, @Nullable UUID entry, EntryContent content, Step step) {
    if (entry == null) {
      return commands.enter(work, registers.get(register), content, step, null).id();
    }
    Stream stream = work.open(EntryCommands.ref(entry));
    boolean taken =
        stream.effective().stream()
            .filter(event -> event.type().equals(Transitioned.TYPE))
            .filter(event -> event.effectiveOn().equals(step.effectiveOn()))
            .anyMatch(event -> event.payload(Transitioned.class).action().equals(step.action()));
    if (taken) {
      return null;
    }
    commands.take(work, stream, step);
    return entry;
  }
}
