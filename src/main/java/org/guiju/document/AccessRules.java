package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.platform.Actor;
import org.guiju.platform.Text;
import org.guiju.procedure.DocumentInfo;
import org.guiju.procedure.DocumentPolicy;
import org.guiju.procedure.Parameter;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.vocabulary.AccessLevel;

/** Reads from the procedures' data and a thing's history what {@link Access} is to judge. */
@ApplicationScoped
class AccessRules {

  private final ProcedureCatalog catalog;

  AccessRules(ProcedureCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * What somebody may have of the documents of a thing.
   *
   * @param reader who asks
   * @param reached actions and stages of the thing
   * @param resting versions of documents on which its steps rest
   * @param text what everybody may have of its published text
   * @param free whether the law makes that text free
   * @param closed whether they are for those involved alone, whatever their codes say
   */
  record View(
      Access.Reader reader,
      Set<String> reached,
      Set<Named> resting,
      AccessLevel text,
      boolean free,
      boolean closed) {

    /** Whether nothing is shown that words of a person's could stand in: titles and file names. */
    boolean isNameless() {
      return closed && reader == Access.Reader.ANYBODY;
    }

    boolean names(UUID document) {
      return resting.stream().anyMatch(n -> n.document().equals(document));
    }
  }

  /** A version of a document on which a step rests. */
  record Named(UUID document, int version) {}

  /** What the actor may have of the documents of a thing. */
  View view(DocumentOwner.Thing thing, Actor actor) {
    Set<String> reached = new HashSet<>(thing.reached());
    Set<Named> resting = new HashSet<>();
    for (Event event : thing.steps()) {
      if (event.type().equals(Transitioned.TYPE)) {
        Transitioned taken = event.payload(Transitioned.class);
        reached.add(taken.action());
        reached.addAll(taken.stages());
        for (DocumentRef ref : taken.documents()) {
          if (ref.document() != null && ref.version() != null) {
            resting.add(new Named(ref.document(), ref.version()));
          }
        }
      }
    }
    return new View(
        reader(thing, actor),
        reached,
        resting,
        text(thing),
        thing.procedure().flag("textFree"),
        thing.isPrivate());
  }

  /** The same where nothing is left of the thing but its history: only who installs has them. */
  View viewOfNothing(Actor actor, boolean closed) {
    return new View(
        actor.isAdmin() || actor.equals(Actor.SYSTEM)
            ? Access.Reader.INVOLVED
            : Access.Reader.ANYBODY,
        Set.of(),
        Set.of(),
        AccessLevel.METADATA,
        false,
        closed);
  }

  private Access.Reader reader(DocumentOwner.Thing thing, Actor actor) {
    if (actor.equals(Actor.PUBLIC)) {
      return Access.Reader.ANYBODY;
    }
    if (actor.equals(Actor.SYSTEM) || thing.involves(actor) || thing.concerns(actor)) {
      return Access.Reader.INVOLVED;
    }
    boolean official = catalog.documentPolicy().officials().stream().anyMatch(actor::holds);
    return official && thing.isInRegionOf(actor) ? Access.Reader.OFFICIAL : Access.Reader.ANYBODY;
  }

  private AccessLevel text(DocumentOwner.Thing thing) {
    Parameter said = thing.procedure().parameter("textAccess");
    if (said != null) {
      return AccessLevel.valueOf(said.value().toString());
    }
    return catalog.documentPolicy().text(thing.procedure().flag("textFree")).of(thing.adopts());
  }

  /** What may be had of one version. */
  AccessLevel of(View view, Document document, Document.Version version) {
    return Access.of(view.reader(), rule(view, document, version));
  }

  private Access.Rule rule(View view, Document document, Document.Version version) {
    DocumentInfo info = info(document.code());
    boolean reached = info.from().stream().anyMatch(view.reached()::contains);
    // A version that replaces one on which a step rests is a draft until a step rests on it.
    boolean settled =
        !view.names(document.id())
            || view.resting().stream()
                .filter(n -> n.document().equals(document.id()))
                .anyMatch(n -> n.version() >= version.number());
    DocumentInfo.Audience audience =
        view.closed() ? DocumentInfo.Audience.INVOLVED : info.audience();
    return new Access.Rule(audience, reached && settled, view.text(), document.access());
  }

  private DocumentInfo info(String code) {
    DocumentInfo known = catalog.documents().get(code);
    // A code that the user's own data no longer has is for nobody but those involved.
    return known == null
        ? new DocumentInfo(
            code, new Text(code, code), DocumentInfo.Audience.INVOLVED, java.util.List.of(), null)
        : known;
  }

  /** Name of a code. */
  Text name(String code) {
    return info(code).name();
  }

  /** Why somebody may have no more of a version, and what would help. */
  Text reason(View view, Document document, Document.Version version) {
    Access.Rule rule = rule(view, document, version);
    if (view.closed()) {
      return new Text(
          "此事项的材料不公开，只供有权办理该事项的账户查阅。",
          "The papers of this matter are not public; they are for accounts that may act on it.");
    }
    if (rule.audience() == DocumentInfo.Audience.INVOLVED) {
      return new Text(
          "此类文件只供参与单位和主管部门查阅；请用其账户登录。",
          "Documents of this type are for the organizations involved and the officials; log in with"
              + " an account of theirs.");
    }
    if (!rule.open()) {
      return new Text(
              "这一版本尚未公开，公开前只供参与单位和主管部门查阅（公开始于：%s）。",
              "This version is not for everybody yet, until then for the organizations involved and the"
                  + " officials (it will be from: %s).")
          .with(String.join(", ", info(document.code()).from()));
    }
    if (document.access() != null && rule.text() != document.access()) {
      return new Text(
          "上传单位未向公众开放更多内容；参与单位和主管部门可用其账户取得。",
          "Who uploaded it allows everybody no more of it; the organizations involved and the"
              + " officials may have it with an account of theirs.");
    }
    DocumentPolicy.TextRule text = catalog.documentPolicy().text(view.free());
    return new Text(
            "文本受版权保护，公众不能取得全文（%s）；参与单位和主管部门可用其账户取得。",
            "The text is protected by copyright and everybody may have no more of it (%s); the"
                + " organizations involved and the officials may, with an account of theirs.")
        .with(text.basis().text());
  }
}
