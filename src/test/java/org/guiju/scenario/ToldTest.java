package org.guiju.scenario;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.guiju.procedure.ProcedureCatalog;
import org.junit.jupiter.api.Test;

/** What the stories leave out is found from the procedure's data. */
class ToldTest {

  private static final String ISO = "ISO@2017.1";

  private static Told whole() {
    Told told = new Told(ISO);
    ProcedureCatalog.builtIn()
        .byRef(ISO)
        .machines()
        .values()
        .forEach(
            machine -> {
              machine
                  .transitions()
                  .forEach(
                      t -> {
                        t.guards().forEach(g -> told.refused(machine.name(), t.action(), g.code()));
                        told.taken(machine.name(), t.action(), t.to());
                      });
              machine.states().keySet().forEach(s -> told.taken(machine.name(), "-", s));
            });
    return told;
  }

  @Test
  void everythingToldIsEnough() {
    Told told = whole();
    assertThatCode(
            () -> {
              told.requireRefusals(Map.of());
              told.requireExits(Map.of());
              told.requireEnds(Map.of());
            })
        .doesNotThrowAnyException();
  }

  @Test
  void aGuardAnExitAndAnEndThatNobodyToldAreNamed() {
    Told nothing = new Told(ISO);
    assertThatThrownBy(() -> nothing.requireRefusals(Map.of()))
        .hasMessageContaining("PROJECT ADVANCE STAGE_FORWARD");
    assertThatThrownBy(() -> nothing.requireExits(Map.of()))
        .hasMessageContaining("EDITION WITHDRAW");
    assertThatThrownBy(() -> nothing.requireEnds(Map.of())).hasMessageContaining("PROJECT 40.98");
  }

  @Test
  void anExceptionThatDoesNotHoldIsNamed() {
    Map<String, String> never = new HashMap<>();
    never.put("PROJECT ADVANCE STAGE_FORWARD", "though a story tells it");
    never.put("PROJECT DANCE", "though there is no such step");
    assertThatThrownBy(() -> whole().requireRefusals(never))
        .hasMessageContaining("PROJECT ADVANCE STAGE_FORWARD")
        .hasMessageContaining("PROJECT DANCE");
  }
}
