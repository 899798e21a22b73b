package org.guiju.exchange.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Work;
import org.guiju.organization.Organizations;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.engine.Step;
import org.guiju.register.EntryContent;
import org.guiju.register.EntryImport;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a register, keyed by {@code externalId}: each row is one step, the first of a key with
 * what the entry says. The same step of the same day changes nothing.
 */
@ApplicationScoped
class Entries implements Dataset {

  private static final String REGISTER = "register";
  private static final int LONGEST = 1000;

  private final EntryImport entries;
  private final Organizations organizations;

  Entries(EntryImport entries, Organizations organizations) {
    this.entries = entries;
    this.organizations = organizations;
  }

  @Override
  public String name() {
    return "entries";
  }

  @Override
  public Set<String> parameters() {
    return Set.of(REGISTER);
  }

  @Override
  public DatasetRun open(Map<String, String> parameters) {
    String register = parameters.get(REGISTER);
    if (register == null) {
      Text text = new Text("须给出名录代码，见 /registers。", "Name the register, see /registers.");
      throw DomainException.malformed(REGISTER, "REGISTER_MISSING", text);
    }
    Set<String> attributes = entries.attributes(register);
    Columns columns =
        Columns.required("externalId", "action", "effectiveOn")
            .optional(
                "type",
                "nameZh",
                "nameEn",
                "organization",
                "region",
                "level",
                "basis",
                "reason",
                "attributes",
                "inputs")
            .optional(
                attributes.stream().filter(name -> !name.equals("type")).toArray(String[]::new));
    return new DatasetRun() {
      @Override
      public Columns columns() {
        return columns;
      }

      @Override
      public List<RowOutcome> apply(Work work, List<ImportRow> rows) {
        return new Chunk(work, register, attributes, rows).apply();
      }
    };
  }

  /** Some rows, and what they refer to. */
  private final class Chunk {

    private final Work work;
    private final String register;
    private final Set<String> attributes;
    private final List<ImportRow> rows;
    private final Map<String, UUID> organizationsNamed;
    private final Map<ExternalId, UUID> known = new HashMap<>();

    Chunk(Work work, String register, Set<String> attributes, List<ImportRow> rows) {
      this.work = work;
      this.register = register;
      this.attributes = attributes;
      this.rows = rows;
      Set<String> references = new HashSet<>();
      Map<String, Set<String>> ids = new HashMap<>();
      for (ImportRow row : rows) {
        String organization = row.text("organization");
        if (organization != null) {
          references.add(organization);
        }
        ExternalId id = ExternalId.of(row.required("externalId"));
        ids.computeIfAbsent(id.system(), system -> new HashSet<>()).add(id.value());
      }
      organizationsNamed = organizations.findAll(references);
      ids.forEach(
          (system, values) ->
              entries
                  .known(work, register, system, values)
                  .forEach((value, entry) -> known.put(new ExternalId(system, value), entry)));
    }

    List<RowOutcome> apply() {
      return RowByRow.judge(work, rows, this::one);
    }

    private boolean one(ImportRow row) {
      ExternalId id = ExternalId.of(row.required("externalId"));
      Step step = step(row);
      EntryContent content = content(row, id);
      row.check();
      UUID entry = entries.take(work, register, known.get(id), content, step);
      if (entry != null) {
        known.put(id, entry);
      }
      return entry != null;
    }

    private Step step(ImportRow row) {
      LocalDate on = row.requiredDate("effectiveOn");
      Map<String, JsonNode> inputs = new HashMap<>();
      JsonNode given = row.object("inputs");
      if (given != null) {
        given.properties().forEach(input -> inputs.put(input.getKey(), input.getValue()));
      }
      return new Step(
          row.required("action"),
          on,
          row.text("reason", LONGEST),
          row.text("basis", LONGEST),
          List.of(),
          inputs,
          null,
          null,
          Step.ALL);
    }

    private EntryContent content(ImportRow row, ExternalId id) {
      String type = row.text("type", 60);
      String organization = row.text("organization");
      return new EntryContent(
          type == null ? "" : type,
          row.text("nameZh", 500),
          row.text("nameEn", 500),
          organization == null ? null : holder(row, organization),
          row.text("region", 6),
          row.name("level", Level.class),
          attributes(row),
          Map.of(id.system(), id.value()));
    }

    private @Nullable UUID holder(ImportRow row, String organization) {
      UUID found = organizationsNamed.get(organization);
      if (found == null) {
        row.refuse(
            "organization",
            "ORGANIZATION_UNKNOWN",
            new Text("没有这个单位，请先导入。", "There is no such organization; import it first."));
      }
      return found;
    }

    private JsonNode attributes(ImportRow row) {
      ObjectNode all = JsonNodeFactory.instance.objectNode();
      JsonNode given = row.object("attributes");
      if (given != null) {
        given.properties().forEach(one -> all.set(one.getKey(), one.getValue()));
      }
      for (String name : attributes) {
        if (!name.equals("type") && row.has(name)) {
          String text = row.text(name);
          all.set(
              name, entries.attribute(register, name, text == null ? "" : text, row.list(name)));
        }
      }
      return all;
    }
  }
}
