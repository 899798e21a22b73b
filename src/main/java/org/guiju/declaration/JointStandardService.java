package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.organization.OrganizationView;
import org.guiju.organization.Organizations;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** Who of those that made a standard together has declared it. */
@ApplicationScoped
class JointStandardService {

  private static final Text THING = new Text("自我声明", "declaration");

  private final Ledger ledger;
  private final DeclarationCommands commands;
  private final JointStandards joint;
  private final Organizations organizations;

  JointStandardService(
      Ledger ledger,
      DeclarationCommands commands,
      JointStandards joint,
      Organizations organizations) {
    this.ledger = ledger;
    this.commands = commands;
    this.joint = joint;
    this.organizations = organizations;
  }

  /** What is known of the makers of one declaration's standards. */
  private record Known(
      UUID declarer,
      List<JointLine> answers,
      List<JointStandards.Made> made,
      Map<UUID, OrganizationView> names) {

    /** The first that an organization made public of a standard. */
    JointStandards.@Nullable Made first(Family family) {
      return made.stream().filter(m -> m.family().equals(family)).findFirst().orElse(null);
    }

    @Nullable JointLine answer(JointLine said) {
      return answers.stream().filter(said::answers).findFirst().orElse(null);
    }
  }

  /** The joint standards of a declaration as it was on a day. */
  @Transactional
  List<JointStandardView> of(UUID id, LocalDate on, Locale locale) {
    Stream stream = ledger.read(DeclarationCommands.ref(id));
    List<Event> history = stream.asOf(on);
    if (history.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    Declaration declaration = commands.fold(history);
    List<DeclaredStandard> together =
        declaration.content().own().stream().filter(s -> !s.jointWith().isEmpty()).toList();
    if (together.isEmpty()) {
      return List.of();
    }
    Set<UUID> makers =
        together.stream()
            .flatMap(s -> s.jointWith().stream())
            .map(JointMaker::organization)
            .collect(Collectors.toSet());
    Set<UUID> all = new HashSet<>(makers);
    all.add(declaration.organization());
    Known known =
        new Known(
            declaration.organization(),
            joint.saidBy(makers, Set.of(declaration.organization())),
            joint.madePublic(all, on),
            organizations.getAll(makers, on));
    return together.stream().map(standard -> view(standard, known, locale)).toList();
  }

  private static JointStandardView view(DeclaredStandard standard, Known known, Locale locale) {
    Family own = new Family(known.declarer(), standard.familyKey());
    return new JointStandardView(
        standard.number(),
        standard.name(),
        known.first(own) != null,
        standard.jointWith().stream()
            .map(maker -> view(standard, own, maker, known, locale))
            .toList());
  }

  private static JointStandardView.Maker view(
      DeclaredStandard standard, Family own, JointMaker maker, Known known, Locale locale) {
    UUID organization = maker.organization();
    String key = maker.familyKey();
    JointLine answer = known.answer(new JointLine(own, standard.name(), organization, key));
    Family theirs =
        answer != null ? answer.family() : key == null ? null : new Family(organization, key);
    JointStandards.Made made = theirs == null ? null : known.first(theirs);
    OrganizationView named = known.names().get(organization);
    return new JointStandardView.Maker(
        organization,
        named == null ? organization.toString() : named.name(locale),
        maker.number(),
        made != null,
        answer != null,
        made == null ? null : made.number(),
        made == null ? null : made.on(),
        made == null ? null : made.declaration());
  }
}
