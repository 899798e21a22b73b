package org.guiju.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.counting.Indicators;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.yaml.RegisterConfig;
import org.guiju.platform.yaml.RegisterFiles;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.register.Register.Adopted;

/** The registers that the data files define. The service does not start on bad data. */
@Startup
@Singleton
class Registers {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Map<String, Register> registers = new LinkedHashMap<>();
  private final Map<String, AttributeSchema> schemas = new LinkedHashMap<>();
  private final ProcedureCatalog procedures;

  @Inject
  Registers(RegisterConfig config, ProcedureCatalog procedures, Indicators indicators) {
    this(config.folder(), procedures, indicators);
  }

  Registers(Optional<Path> folder, ProcedureCatalog procedures, Indicators indicators) {
    this.procedures = procedures;
    List<String> problems = new ArrayList<>();
    for (RegisterFiles.Part part : RegisterFiles.parts(folder, "register")) {
      try {
        Register read = YAML.readValue(part.text(), Register.class);
        AttributeSchema schema = new AttributeSchema(read.attributes());
        check(read, schema.names(), indicators)
            .forEach(problem -> problems.add(part.name() + ": " + problem));
        if (registers.put(read.register(), read) != null) {
          problems.add(part.name() + ": a second register " + read.register());
        }
        schemas.put(read.register(), schema);
      } catch (JsonProcessingException | IllegalArgumentException e) {
        problems.add(part.name() + ": " + e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException("The registers are wrong:\n" + String.join("\n", problems));
    }
  }

  private List<String> check(Register register, Set<String> attributes, Indicators indicators) {
    List<String> problems = new ArrayList<>();
    Optional<Procedure> procedure = procedures.find(register.procedure());
    if (procedure.isEmpty() || !procedure.get().isOfRegister()) {
      return List.of("there is no procedure of a register " + register.procedure());
    }
    if (register.types().isEmpty()) {
      problems.add("it has no types");
    }
    Set<String> states = procedure.get().machine(Procedure.ENTRY).states().keySet();
    if (register.unique() != null && !attributes.contains(register.unique())) {
      problems.add("unique names the unknown attribute " + register.unique());
    }
    register.holder().organizationTypes().keySet().stream()
        .filter(type -> !register.types().containsKey(type))
        .forEach(type -> problems.add("holder names the unknown type " + type));
    for (Register.CountRule rule : register.counts()) {
      if (indicators.measure(rule.measure()).isEmpty()) {
        problems.add("unknown measure " + rule.measure());
      }
      long whens =
          Stream.of(rule.once(), rule.during(), rule.result(), rule.adopted())
              .filter(when -> when != null)
              .count();
      boolean both = rule.during() != null && (rule.adopted() != null || rule.result() != null);
      if (whens != (both ? 2 : 1)) {
        problems.add(rule.measure() + " needs one of once, while, result and adopted");
      }
      if (rule.adopted() != null
          && rule.adopted().which() != Adopted.OWN
          && rule.during() == null) {
        problems.add(rule.measure() + " needs while beside " + rule.adopted().which());
      }
      Register.ResultRule result = rule.result();
      if (result != null && result.absent() && rule.during() == null) {
        problems.add(rule.measure() + " needs while beside absent");
      }
      if (result != null
          && result.standing()
          && (!result.standards() || result.projectFrom() != null || result.documents())) {
        problems.add(rule.measure() + " has standing, which goes with standards alone");
      }
      if (rule.until() != null && rule.during() == null) {
        problems.add(rule.measure() + " has until, which goes with while alone");
      }
      Stream.of(rule.once(), rule.during())
          .flatMap(named -> named == null ? Stream.of() : named.stream())
          .filter(state -> !states.contains(state))
          .forEach(state -> problems.add(rule.measure() + " names the unknown state " + state));
      Stream.ofNullable(rule.types())
          .flatMap(Set::stream)
          .filter(type -> !register.types().containsKey(type))
          .forEach(type -> problems.add(rule.measure() + " names the unknown type " + type));
      rule.attributes()
          .filter(name -> !attributes.contains(name))
          .forEach(name -> problems.add(rule.measure() + " names the unknown attribute " + name));
    }
    return problems;
  }

  Collection<Register> all() {
    return Collections.unmodifiableCollection(registers.values());
  }

  /** The register, or NOT_FOUND. */
  Register get(String code) {
    Register register = registers.get(code);
    if (register == null) {
      throw DomainException.notFound(new Text("名录", "register"));
    }
    return register;
  }

  /** Judges the attributes of entries of a register, which must be there. */
  AttributeSchema schema(Register register) {
    return Objects.requireNonNull(schemas.get(register.register()));
  }

  /** The procedure that new entries of a register take steps of. */
  Procedure procedure(Register register) {
    return procedures.find(register.procedure()).orElseThrow();
  }

  /** The machine that new entries of a register are run by. */
  Machine machine(Register register) {
    return procedure(register).machine(Procedure.ENTRY);
  }
}
