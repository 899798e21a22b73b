package org.guiju.register;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A service with a register of its user's, which is one file in a folder. */
public final class OwnRegister implements QuarkusTestProfile {

  private static final String FILE =
      """
      # What the service knows nothing about: museums of measurement.
      register: MUSEUM
      name: {zh: 计量博物馆, en: Museum of measurement}
      entry: {zh: 博物馆, en: museum}
      procedure: REGISTER-MUSEUM
      types:
        RULERS: {zh: 尺, en: rulers}
        SCALES: {zh: 秤, en: scales}
      holder: {organization: OPTIONAL, region: REQUIRED, level: OPTIONAL}
      attributes:
        type: object
        additionalProperties: false
        required: [number]
        properties:
          number: {type: string, maxLength: 40, title: 编号 number, format: number}
          shown:
            type: array
            maxItems: 9
            items: {type: object, properties: {standard: {type: string, format: standard}}}
      counts:
        - {measure: MUSEUM_OPEN, while: [OPEN]}
        - {measure: MUSEUM_PLANNED, while: [PLANNED]}
        - {measure: MUSEUM_SHOWING, result: {list: shown, standards: true, standing: true}}
      ---
      procedure: REGISTER-MUSEUM
      version: "2026.1"
      effectiveFrom: 1949-10-01
      name: {zh: 博物馆的建设, en: Building of museums}
      basis:
        - {text: 试验用, confidence: MEMORY_LOW}
      machines:
        ENTRY:
          name: {zh: 博物馆, en: Museum}
          initial: PLANNED
          states:
            PLANNED: {name: {zh: 筹建, en: Planned}}
            OPEN: {name: {zh: 开放, en: Open}}
            CLOSED: {name: {zh: 关闭, en: Closed}, terminal: true}
          transitions:
            MU0:
              action: PLAN
              name: {zh: 筹建, en: Plan}
              from: ['-']
              to: PLANNED
              roles: [DEPT]
              basis: {text: 试验用, confidence: MEMORY_LOW}
            MU1:
              action: OPEN
              name: {zh: 开放, en: Open}
              from: [PLANNED]
              to: OPEN
              roles: [DEPT]
              basisRequired: true
              basis: {text: 试验用, confidence: MEMORY_LOW}
            MU2:
              action: CLOSE
              name: {zh: 关闭, en: Close}
              from: [OPEN]
              to: CLOSED
              roles: [DEPT]
              basis: {text: 试验用, confidence: MEMORY_LOW}
      ---
      measures:
        - code: MUSEUM_OPEN
          shape: STOCK
          name: {zh: 开放的博物馆, en: museums that are open}
          rule: {zh: 当日开放的博物馆。, en: Museums that are open on the day.}
        - code: MUSEUM_PLANNED
          shape: STOCK
          name: {zh: 筹建的博物馆, en: museums that are planned}
          rule: {zh: 当日筹建的博物馆。, en: Museums that are planned on the day.}
        - code: MUSEUM_SHOWING
          shape: STOCK
          name: {zh: 展出有效标准的博物馆, en: museums that show a standard that stands}
          rule: {zh: 当日展出有效标准的博物馆。, en: Museums that show a standard that stands on the day.}
      units:
        MUSEUM: {zh: 座, en: museums}
      registers:
        MUSEUM: {zh: 计量博物馆名录, en: register of museums of measurement}
      indicators:
        - code: MUSEUMS
          name: {zh: 计量博物馆数, en: museums of measurement}
          shape: STOCK
          unit: MUSEUM
          measure: MUSEUM_OPEN
          pipeline: MUSEUM_PLANNED
          needs: [MUSEUM]
          rule: {zh: 当日开放的博物馆，每座计一次。, en: "Museums that are open on the day, each once."}
        - code: MUSEUMS_SHOWING
          name: {zh: 展出有效标准的博物馆数, en: museums that show a standard that stands}
          shape: STOCK
          unit: MUSEUM
          measure: MUSEUM_SHOWING
          needs: [MUSEUM]
          rule: {zh: 当日展出有效标准的博物馆，每座计一次。, en: "Museums that show a standard that stands, each once."}
      """;

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      Path folder = Files.createTempDirectory("registers");
      Files.writeString(folder.resolve("museum.yaml"), FILE);
      return Map.of(
          "guiju.registers.folder",
          folder.toString(),
          "guiju.database.h2.url",
          "jdbc:h2:mem:museum;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
