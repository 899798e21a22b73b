package org.guiju.comment;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.flag;
import static org.guiju.platform.paging.ListField.id;
import static org.guiju.platform.paging.ListField.longText;
import static org.guiju.platform.paging.ListField.moment;
import static org.guiju.platform.paging.ListField.number;
import static org.guiju.platform.paging.ListField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.comment.CommentReader.Reader;
import org.guiju.platform.paging.ListDefinition;
import org.guiju.platform.paging.ListField;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Lists;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;

/**
 * Lists the comments of a round page by page, in the order of receipt where no other is asked for.
 * A reader sorts by the fields that it may see, as an order tells of what it is made by.
 */
@ApplicationScoped
class CommentList {

  private static final List<ListField> OF_EVERYBODY =
      List.of(
          text("formKey", "p.form_key").orNull(),
          text("clause", "p.clause").orNull(),
          text("line", "p.line").orNull(),
          text("element", "p.element").orNull(),
          text("type", "p.type"),
          longText("comment", "p.comment").orNull(),
          longText("proposedChange", "p.proposed_change").orNull(),
          text("language", "p.language").orNull(),
          text("file", "p.file_title").orNull(),
          text("memberBody", "p.member_body").orNull(),
          day("receivedOn", "p.received_on"),
          moment("receivedAt", "p.received_at"),
          text("visibility", "p.visibility"),
          moment("updatedAt", "p.updated_at"),
          number("version", "p.version"));

  private static final List<ListField> ONCE_CLOSED =
      List.of(
          text("disposition", "p.disposition").orNull(),
          longText("dispositionReason", "p.disposition_reason").orNull(),
          flag("majorDissent", "p.major_dissent"),
          day("disposedOn", "p.disposed_on").orNull());

  private static final List<ListField> OF_THE_OFFICE =
      List.of(
          text("account", "p.account"),
          id("organization", "p.organization_id").orNull(),
          longText("moderationReason", "p.moderation_reason").orNull(),
          text("disposedBy", "p.disposed_by").orNull());

  private static final ListDefinition OPEN = list(List.of(OF_EVERYBODY));
  private static final ListDefinition CLOSED = list(List.of(OF_EVERYBODY, ONCE_CLOSED));
  private static final ListDefinition ALL = list(List.of(OF_EVERYBODY, ONCE_CLOSED, OF_THE_OFFICE));

  private final Lists lists;

  CommentList(Lists lists) {
    this.lists = lists;
  }

  private static ListDefinition list(List<List<ListField>> fields) {
    return new ListDefinition(
        "comments",
        "comment_period p",
        "p.comment_id",
        "p.comment_id",
        "receivedAt",
        fields.stream().flatMap(List::stream).toArray(ListField[]::new));
  }

  /** The ids of those that the reader may see as they stood on a day. */
  Page<UUID> page(UUID round, CommentFilter filter, LocalDate on, Reader who, PageRequest page) {
    ListQuery query = new ListQuery(definition(who), on);
    query.where("round", round, "p.round_id = ?", p -> p.uuid(round));
    if (!who.all()) {
      query.where("published", true, CommentRows.PUBLISHED, p -> {});
    }
    return lists.page(filter.restrict(query, who), page, row -> row.uuid("comment_id"));
  }

  private static ListDefinition definition(Reader who) {
    if (who.all()) {
      return ALL;
    }
    return who.dispositions() ? CLOSED : OPEN;
  }
}
