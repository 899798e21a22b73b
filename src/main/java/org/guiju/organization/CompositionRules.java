package org.guiju.organization;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlFile;
import org.guiju.platform.yaml.YamlObject;
import org.guiju.procedure.Basis;
import org.guiju.procedure.Confidence;

/** The rules of composition, from their data file; the service does not start on a wrong one. */
@Startup
@ApplicationScoped
class CompositionRules {

  private final List<CompositionRule> rules;

  CompositionRules() {
    YamlErrors errors = new YamlErrors();
    List<CompositionRule> read = new ArrayList<>();
    errors.checking(
        () -> {
          YamlObject file = YamlFile.resource("committees/composition.yaml");
          for (YamlObject item : file.objects("rules")) {
            errors.checking(() -> read.add(rule(item)));
          }
          file.end();
        });
    errors.throwIfAny();
    rules = List.copyOf(read);
  }

  List<CompositionRule> of(CommitteeView committee) {
    CompositionRule.Size size =
        committee.code().contains("/SC ") ? CompositionRule.Size.SC : CompositionRule.Size.TC;
    boolean group = committee.code().matches(".*/(?:WG|JWG|SWG|TG|AG) .*");
    return rules.stream()
        .filter(rule -> !group && rule.sizes().contains(size))
        .filter(rule -> committee.level() != null && rule.levels().contains(committee.level()))
        .toList();
  }

  private static CompositionRule rule(YamlObject data) {
    BigDecimal value = data.decimal("value");
    if (value.scale() > 0 || value.signum() <= 0) {
      throw data.error("value", "value must be a whole number above 0");
    }
    YamlObject basis = data.object("basis");
    CompositionRule rule =
        new CompositionRule(
            data.text("code"),
            data.choice("check", CompositionRule.Check.class),
            data.choices("sizes", CompositionRule.Size.class),
            data.choices("levels", CommitteeLevel.class),
            data.choices("roles", CommitteeMemberRole.class),
            value.intValueExact(),
            data.bilingual("name"),
            new Basis(
                basis.text("text"),
                basis.choice("confidence", Confidence.class),
                basis.textOrNull("source")));
    basis.end();
    data.end();
    return rule;
  }
}
