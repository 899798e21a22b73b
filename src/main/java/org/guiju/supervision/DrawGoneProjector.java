package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.declaration.DeclarationCommands;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;

/**
 * Derives when something that was drawn was public no more, or was again as that was put right: the
 * draw then changed by it.
 */
@ApplicationScoped
class DrawGoneProjector implements Projector {

  private static final int ORDER = 93;

  private final Jdbc jdbc;
  private final DeclarationCommands declarations;

  DrawGoneProjector(Jdbc jdbc, DeclarationCommands declarations) {
    this.jdbc = jdbc;
    this.declarations = declarations;
  }

  private record Drawn(UUID draw, UUID declaration, boolean gone) {}

  @Override
  public String type() {
    return DeclarationCommands.TYPE;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void clear() {
    jdbc.update("delete from draw_gone", p -> {});
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<Drawn> drawn = drawn(changed.stream().map(Stream::id).toList());
    Set<UUID> ids = drawn.stream().map(Drawn::declaration).collect(Collectors.toSet());
    Set<UUID> there =
        changed.stream()
            .filter(stream -> ids.contains(stream.id()) && isPublic(stream))
            .map(Stream::id)
            .collect(Collectors.toSet());
    List<Drawn> turned =
        drawn.stream().filter(it -> it.gone() == there.contains(it.declaration())).toList();
    jdbc.batch(
        "delete from draw_gone where draw_id = ? and declaration_id = ?",
        turned,
        (p, it) -> p.uuid(it.draw()).uuid(it.declaration()));
    jdbc.batch(
        "insert into draw_gone (draw_id, declaration_id, gone, updated_at) values (?, ?, ?, ?)",
        turned,
        (p, it) -> p.uuid(it.draw()).uuid(it.declaration()).flag(!it.gone()).instant(recordedAt));
  }

  private List<Drawn> drawn(List<UUID> declarations) {
    return jdbc.query(
        "select d.draw_id, d.declaration_id, coalesce(g.gone, false) as gone"
            + " from draw_declaration d left join draw_gone g"
            + " on g.draw_id = d.draw_id and g.declaration_id = d.declaration_id"
            + " where d.declaration_id = any(?)",
        p -> p.uuids(declarations),
        row -> new Drawn(row.uuid("draw_id"), row.uuid("declaration_id"), row.flag("gone")));
  }

  private boolean isPublic(Stream stream) {
    return !stream.effective().isEmpty() && declarations.fold(stream).isPublic();
  }
}
