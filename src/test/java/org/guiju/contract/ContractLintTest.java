package org.guiju.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.contract.ContractFiles.Operation;
import org.junit.jupiter.api.Test;

class ContractLintTest {

  private static final Pattern OPERATION_ID =
      Pattern.compile(
          "(get|list|create|update|replace|delete|set|start|cancel|verify|parse|compare|take|correct|dissolve|preview|recount|search)[A-Z][A-Za-z0-9]*");
  private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern PATH_PART =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.ics)?|\\{[a-zA-Z]+}");

  private final JsonNode contract = ContractFiles.read(ContractFiles.CURRENT);

  private List<String> complaints(java.util.function.BiConsumer<Operation, List<String>> rule) {
    List<String> complaints = new ArrayList<>();
    ContractFiles.operations(contract).forEach(operation -> rule.accept(operation, complaints));
    return complaints;
  }

  @Test
  void itIsOpenApi31() {
    assertThat(contract.path("openapi").asText()).startsWith("3.1");
    assertThat(contract.at("/components/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
  }

  @Test
  void everyOperationHasAnIdWithAVerbASummaryAndOneTag() {
    Set<String> ids = new HashSet<>();
    assertThat(
            complaints(
                (operation, complaints) -> {
                  String id = operation.node().path("operationId").asText();
                  if (!OPERATION_ID.matcher(id).matches() || !ids.add(id)) {
                    complaints.add(
                        operation
                            + ": operationId '"
                            + id
                            + "' has no verb of the list or is used twice");
                  }
                  if (operation.node().path("summary").asText().isBlank()) {
                    complaints.add(operation + ": no summary");
                  }
                  if (operation.node().path("tags").size() != 1) {
                    complaints.add(operation + ": not exactly one tag");
                  }
                }))
        .isEmpty();
  }

  @Test
  void pathsAreOfSmallLettersAndParametersOfCamelCase() {
    assertThat(
            complaints(
                (operation, complaints) -> {
                  for (String part : operation.path().substring(1).split("/")) {
                    if (!PATH_PART.matcher(part).matches()) {
                      complaints.add(operation + ": " + part);
                    }
                  }
                  ContractFiles.elements(operation.node().path("parameters"))
                      .map(p -> ContractFiles.resolve(contract, p))
                      .filter(p -> p.path("in").asText().equals("query"))
                      .filter(p -> !CAMEL.matcher(p.path("name").asText()).matches())
                      .forEach(
                          p ->
                              complaints.add(operation + ": parameter " + p.path("name").asText()));
                }))
        .isEmpty();
  }

  @Test
  void everyOperationSaysWhichProblemsItAnswersWith() {
    assertThat(
            complaints(
                (operation, complaints) -> {
                  for (String status : List.of("400", "default")) {
                    JsonNode response =
                        ContractFiles.resolve(
                            contract, operation.node().path("responses").path(status));
                    if (!response.path("content").has("application/problem+json")) {
                      complaints.add(operation + ": no problem for " + status);
                    }
                  }
                }))
        .isEmpty();
  }

  @Test
  void listsHaveItemsAndNext() {
    assertThat(
            complaints(
                (operation, complaints) -> {
                  if (!operation.node().path("operationId").asText().startsWith("list")) {
                    return;
                  }
                  JsonNode schema =
                      ContractFiles.resolve(
                          contract,
                          operation.node().at("/responses/200/content/application~1json/schema"));
                  if (!schema.path("properties").has("items")
                      || !schema.path("properties").has("next")) {
                    complaints.add(operation + ": a list without items and next");
                  }
                }))
        .isEmpty();
  }

  @Test
  void changesAskForTheVersionSeen() {
    assertThat(
            complaints(
                (operation, complaints) -> {
                  boolean condition =
                      ContractFiles.elements(operation.node().path("parameters"))
                          .anyMatch(
                              p ->
                                  ContractFiles.resolve(contract, p)
                                      .path("name")
                                      .asText()
                                      .equals("If-Match"));
                  if (Set.of("PATCH", "PUT", "DELETE").contains(operation.method()) && !condition) {
                    complaints.add(operation + ": no If-Match");
                  }
                }))
        .isEmpty();
  }

  @Test
  void everySchemaIsDescribed() {
    List<String> complaints = new ArrayList<>();
    contract
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              boolean page = schema.getKey().startsWith("Page");
              if (!page && schema.getValue().path("description").asText().isBlank()) {
                complaints.add(schema.getKey() + ": no description");
              }
              schema
                  .getValue()
                  .path("properties")
                  .properties()
                  .forEach(
                      property -> {
                        if (!CAMEL.matcher(property.getKey()).matches()) {
                          complaints.add(
                              schema.getKey() + "." + property.getKey() + ": not camelCase");
                        }
                      });
            });
    assertThat(complaints).isEmpty();
  }
}
