package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.organization.OrganizationView;
import org.guiju.organization.Organizations;
import org.jspecify.annotations.Nullable;

/** Who made comments: of the public by what they said of themselves, of accounts by the account. */
@ApplicationScoped
class Authors {

  private final Contacts contacts;
  private final Organizations organizations;

  Authors(Contacts contacts, Organizations organizations) {
    this.contacts = contacts;
    this.organizations = organizations;
  }

  /** Everything known of the authors. */
  Map<UUID, AuthorView> of(Collection<Comment> comments, LocalDate on, Locale locale) {
    Map<UUID, Contacts.Contact> known = contacts.of(comments.stream().map(Comment::id).toList());
    Map<UUID, String> names =
        names(
            comments.stream()
                .map(Comment::organization)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()),
            on,
            locale);
    Map<UUID, AuthorView> authors = new HashMap<>();
    for (Comment it : comments) {
      Contacts.Contact contact = known.get(it.id());
      UUID organization = it.organization();
      String said = contact == null ? null : contact.organization();
      authors.put(
          it.id(),
          new AuthorView(
              it.isOfPublic() ? null : it.account(),
              contact == null ? null : contact.name(),
              organization,
              organization == null ? said : names.get(organization),
              it.memberBody(),
              contact == null ? null : contact.email(),
              contact != null && contact.shown()));
    }
    return authors;
  }

  Map<UUID, String> names(Set<UUID> ids, LocalDate on, Locale locale) {
    Map<UUID, String> names = new HashMap<>();
    organizations.getAll(ids, on).forEach((id, view) -> names.put(id, name(view, locale)));
    return names;
  }

  private static String name(OrganizationView view, Locale locale) {
    String zh = view.nameZh();
    String en = view.nameEn();
    boolean english = !Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    return Objects.requireNonNullElse(
        english && en != null ? en : zh, Objects.requireNonNullElse(en, ""));
  }

  /** What everybody may know: what the author shows, and the member body of a form. */
  static @Nullable AuthorView forPublic(AuthorView author) {
    if (author.shown()) {
      return new AuthorView(
          null,
          author.name(),
          author.organization(),
          author.organizationName(),
          author.memberBody(),
          null,
          true);
    }
    return author.memberBody() == null
        ? null
        : new AuthorView(null, null, null, null, author.memberBody(), null, false);
  }
}
