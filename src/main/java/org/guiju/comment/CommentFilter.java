package org.guiju.comment;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.comment.CommentReader.Reader;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.paging.Asked;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.ListFilter;
import org.guiju.platform.paging.ListQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a list of comments can be narrowed by: all given parameters hold together, several values of
 * one are a union. Nobody learns by a filter what the comments themselves do not show.
 */
public class CommentFilter extends ListFilter {

  private static final String IS_SHOWN =
      "exists (select 1 from comment_contact k where k.comment_id = p.comment_id and k.is_shown)";

  private static final String NAMED =
      "(exists (select 1 from comment_contact k where k.comment_id = p.comment_id and"
          + " (lower(k.name) like ? escape '!'"
          + " or p.organization_id is null and lower(k.organization_name) like ? escape '!'))"
          + " or exists (select 1 from organization_period n where n.organization_id = p.organization_id"
          + " and n.from_on <= ? and n.to_on > ?"
          + " and (lower(n.name_zh) like ? escape '!' or lower(n.name_en) like ? escape '!')))";

  @QueryParam("visibility")
  @Parameter(description = "Whether others may read it.")
  @Size(max = MOST)
  @Nullable List<Visibility> visibility;

  @QueryParam("disposed")
  @Parameter(description = "`false` for those that are still to be disposed of.")
  @Nullable Boolean disposed;

  @QueryParam("disposition")
  @Parameter(description = "What became of it.")
  @Size(max = MOST)
  @Nullable List<Disposition> disposition;

  @QueryParam("dispositionReason")
  @Parameter(description = "Part of why that became of it.")
  @Nullable
  @Size(max = 200)
  String dispositionReason;

  @QueryParam("majorDissent")
  @Parameter(description = "`true` for those with a major dissent that stands.")
  @Nullable Boolean majorDissent;

  @QueryParam("disposedFrom")
  @Parameter(description = "First day of disposition.")
  @Nullable LocalDate disposedFrom;

  @QueryParam("disposedTo")
  @Parameter(description = "Last day of disposition, inclusive.")
  @Nullable LocalDate disposedTo;

  @QueryParam("disposedBy")
  @Parameter(description = "Accounts that disposed of it; for those who run the round.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 100) String> disposedBy;

  @QueryParam("moderationReason")
  @Parameter(description = "Part of why it is hidden or published; for those who run the round.")
  @Nullable
  @Size(max = 200)
  String moderationReason;

  @QueryParam("type")
  @Parameter(description = "What it is of.")
  @Size(max = MOST)
  @Nullable List<CommentType> type;

  @QueryParam("clause")
  @Parameter(description = "Clauses that it is about, as written.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 200) String> clause;

  @QueryParam("line")
  @Parameter(description = "Line numbers, as written.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 100) String> line;

  @QueryParam("element")
  @Parameter(description = "Paragraphs, figures or tables, as written.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 200) String> element;

  @QueryParam("comment")
  @Parameter(description = "Part of the comment.")
  @Nullable
  @Size(max = 200)
  String comment;

  @QueryParam("proposedChange")
  @Parameter(description = "Part of the change that it proposes.")
  @Nullable
  @Size(max = 200)
  String proposedChange;

  @QueryParam("language")
  @Parameter(description = "Languages of the comment, as said.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 40) String> language;

  @QueryParam("file")
  @Parameter(description = "Part of the name of its file.")
  @Nullable
  @Size(max = 200)
  String file;

  @QueryParam("formKey")
  @Parameter(description = "What the form that it came in calls it.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 100) String> formKey;

  @QueryParam("memberBody")
  @Parameter(description = "Member bodies or committees that the form names, as written.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 200) String> memberBody;

  @QueryParam("receivedFrom")
  @Parameter(description = "First day of receipt.")
  @Nullable LocalDate receivedFrom;

  @QueryParam("receivedTo")
  @Parameter(description = "Last day of receipt, inclusive.")
  @Nullable LocalDate receivedTo;

  @QueryParam("recordedFrom")
  @Parameter(description = "Only what was recorded first at or after this moment.")
  @Nullable Instant recordedFrom;

  @QueryParam("recordedTo")
  @Parameter(description = "Only what was recorded first at or before this moment.")
  @Nullable Instant recordedTo;

  @QueryParam("organization")
  @Parameter(
      description =
          "Organizations of the accounts that sent it; where the reader does not run the round, of"
              + " those that are shown.")
  @Size(max = MOST)
  @Nullable List<UUID> organization;

  @QueryParam("author")
  @Parameter(
      description =
          "Part of the name of its author or of the author's organization; where the reader does not"
              + " run the round, of those that are shown.")
  @Nullable
  @Size(max = 200)
  String author;

  @QueryParam("shown")
  @Parameter(description = "Whether the author is shown to everybody.")
  @Nullable Boolean shown;

  @QueryParam("account")
  @Parameter(description = "Accounts that sent it or brought it in; for those who run the round.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 100) String> account;

  @QueryParam("email")
  @Parameter(description = "Where the author is reached; for those who run the round.")
  @Nullable
  @Size(max = 254)
  String email;

  /**
   * Adds what it asks for.
   *
   * @throws DomainException CONFLICT or FORBIDDEN where it asks for what the reader may not see
   */
  ListQuery restrict(ListQuery query, Reader who) {
    if (!who.dispositions()
        && Asked.any(
            disposed, disposition, dispositionReason, majorDissent, disposedFrom, disposedTo)) {
      throw CommentService.notYet();
    }
    if (!who.all() && Asked.any(account, email, disposedBy, moderationReason)) {
      throw DomainException.forbidden(
          new Text(
              "account、email、disposedBy、moderationReason 只供办理征求意见者筛选。",
              "account, email, disposedBy and moderationReason are for those who run the round."));
    }
    query
        .among("visibility", visibility)
        .among("disposition", disposition)
        .containing("dispositionReason", dispositionReason, "p.disposition_reason")
        .equal("majorDissent", majorDissent)
        .range("disposedOn", disposedFrom, disposedTo)
        .among("disposedBy", disposedBy)
        .containing("moderationReason", moderationReason, "p.moderation_reason")
        .among("type", type)
        .among("clause", clause)
        .among("line", line)
        .among("element", element)
        .part("comment", comment)
        .part("proposedChange", proposedChange)
        .among("language", language)
        .part("file", file)
        .among("formKey", formKey)
        .among("memberBody", memberBody)
        .range("receivedOn", receivedFrom, receivedTo)
        .range("receivedAt", recordedFrom, recordedTo)
        .among("account", account);
    if (disposed != null) {
      query.where(
          "disposed", disposed, "p.disposition is " + (disposed ? "not null" : "null"), p -> {});
    }
    byAuthor(query, who);
    common(query, (search, text) -> search.in("p.comment", "p.proposed_change", "p.clause"));
    return query;
  }

  private void byAuthor(ListQuery query, Reader who) {
    query.anyOf("organization", organization, "p.organization_id%s", null);
    String name = author;
    if (name != null && !name.isBlank()) {
      String like = Likeness.anywhere(name);
      query.where(
          "author",
          name,
          NAMED,
          p -> p.text(like).text(like).date(query.on()).date(query.on()).text(like).text(like));
    }
    String address = email;
    if (address != null && !address.isBlank()) {
      query.where(
          "email",
          address,
          "exists (select 1 from comment_contact k where k.comment_id = p.comment_id and k.email = ?)",
          p -> p.text(address));
    }
    if (shown != null) {
      query.where("shown", shown, (shown ? "" : "not ") + IS_SHOWN, p -> {});
    }
    if (!who.all() && Asked.any(organization, name)) {
      Actor reader = who.actor();
      query.where(
          "reader",
          reader.name(),
          "(p.account = ? or " + IS_SHOWN + ")",
          p -> p.text(reader.equals(Actor.PUBLIC) ? null : reader.name()));
    }
  }
}
