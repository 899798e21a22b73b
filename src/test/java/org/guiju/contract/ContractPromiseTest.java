package org.guiju.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractPromiseTest {

  private static final String CONTRACT =
      """
      openapi: 3.1.0
      paths:
        /a/{id}:
          post:
            operationId: createA
            parameters:
            - {name: q, in: query, schema: {type: string, enum: [X, Y]}}
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/NewA'}}}
            responses:
              "201":
                content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
      components:
        schemas:
          NewA:
            type: object
            required: [name]
            properties:
              name: {type: string, maxLength: 10}
              note: {type: string}
              inner: {$ref: '#/components/schemas/NewA'}
          A:
            type: object
            required: [id]
            properties:
              id: {type: string, format: uuid}
              note: {type: string}
      """;

  private static List<String> changes(String from, String to) {
    assertThat(CONTRACT).contains(from);
    JsonNode newer = ContractFiles.parse(CONTRACT.replace(from, to));
    return BreakingChanges.between(ContractFiles.parse(CONTRACT), newer);
  }

  @Test
  void currentContractKeepsTheReleasedOne() {
    assertThat(
            BreakingChanges.between(
                ContractFiles.read(ContractFiles.RELEASED),
                ContractFiles.read(ContractFiles.CURRENT)))
        .as("Clients of the last release would break. If that is meant, it is a new major version.")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a/{id}: | /b/{id}: | the operation is gone",
        "createA | makeA | another operationId",
        "name: q, | name: p, | parameter query q is gone",
        "in: query, | in: query, required: true, | is required now",
        "enum: [X, Y] | enum: [X] | value Y is gone",
        "required: [name] | required: [name, note] | note: the field is required now",
        "maxLength: 10 | maxLength: 9 | maxLength is narrower",
        "maxLength: 10 | pattern: a | another pattern",
        "201 | 200 | no answer 201 any more",
        "required: [id] | required: [] | id: the field may be absent now",
        "format: uuid | format: date | another type",
        "id: {type: string, | id: {type: integer, | another type",
        "id: {type: string, | key: {type: string, | id: the field is gone",
        "content: {application/json: {schema: {$ref: '#/components/schemas/A'}}} | content: {} | is"
            + " gone",
      },
      quoteCharacter = '"')
  void breakingChangeIsFound(String from, String to, String complaint) {
    assertThat(changes(from, to)).anyMatch(found -> found.contains(complaint));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "enum: [X, Y] | enum: [X, Y, Z]",
        "maxLength: 10 | maxLength: 11",
        "required: [id] | required: [id, note]",
        "note: {type: string} | note: {type: string, description: more}",
        "required: [name] | required: []",
      })
  void compatibleChangeIsNone(String from, String to) {
    assertThat(changes(from, to)).isEmpty();
  }
}
