package org.guiju.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.SqlText;
import org.guiju.platform.paging.Clause;
import org.jspecify.annotations.Nullable;

/**
 * Finds the things that a part of a title or number names, for lists of what belongs to things of
 * several sorts: these have the texts of their things, but no index of them.
 */
@ApplicationScoped
public class SubjectsNamed {

  /** More are many: then a list meets some of them soon in its own order. */
  private static final int FEW = 20_000;

  private final Jdbc jdbc;
  private final List<SubjectTexts> sorts;
  private final boolean indexed;

  SubjectsNamed(
      Jdbc jdbc,
      @Any Instance<SubjectTexts> sorts,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
    this.jdbc = jdbc;
    this.sorts = sorts.stream().sorted(Comparator.comparing(SubjectTexts::periods)).toList();
    this.indexed = database.equals("postgresql");
  }

  /**
   * The things that ever held the longest of some texts, some perhaps twice.
   *
   * @return null where they are many, where no text is given and where no index finds them
   */
  public @Nullable List<UUID> few(@Nullable String... texts) {
    return indexed ? longest(texts).map(this::holding).orElse(null) : null;
  }

  private static Optional<String> longest(@Nullable String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> !text.isEmpty())
        .max(Comparator.comparingInt(String::length));
  }

  private @Nullable List<UUID> holding(String text) {
    SqlText sql = new SqlText();
    for (SubjectTexts sort : sorts) {
      Clause held = sort.texts().holding(text, true);
      sql.next(" union all ");
      sql.add("select p.%s as id from %s p where ".formatted(sort.id(), sort.periods()))
          .add(held.sql(), held.binder());
    }
    List<UUID> found =
        jdbc.query(
            "select id from (%s) n fetch first %d rows only".formatted(sql.text(), FEW + 1),
            sql,
            row -> row.uuid("id"));
    return found.size() > FEW ? null : found;
  }
}
