package org.guiju.region;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.flag;
import static org.guiju.platform.paging.ListField.moment;
import static org.guiju.platform.paging.ListField.number;
import static org.guiju.platform.paging.ListField.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.paging.ListDefinition;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Lists;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;

/** The classifications that the operator imported. */
@ApplicationScoped
public class Classifications {

  private static final ListDefinition LIST =
      new ListDefinition(
          "classifications",
          ClassificationRows.FROM,
          ClassificationRows.SHOWN,
          "c.id",
          "code",
          text("scheme", "p.scheme"),
          text("code", "p.code"),
          text("parent", "p.parent").orNull(),
          number("level", "p.level").orNull(),
          text("titleZh", "p.title_zh").orNull(),
          text("titleEn", "p.title_en").orNull(),
          text("departmentZh", "p.department_zh").orNull(),
          text("departmentEn", "p.department_en").orNull(),
          text("notes", "p.notes").orNull(),
          text("status", "p.status"),
          flag("fromIsAssumption", "p.from_assumed"),
          day("validFrom", "p.from_on"),
          day("validTo", RegionRows.END).orNull(),
          number("version", "c.version"),
          moment("updatedAt", "c.updated_at"));

  private final ClassificationRows rows;
  private final ClassificationCache cache;
  private final LegalDay legalDay;
  private final Lists lists;

  Classifications(
      ClassificationRows rows, ClassificationCache cache, LegalDay legalDay, Lists lists) {
    this.lists = lists;
    this.rows = rows;
    this.cache = cache;
    this.legalDay = legalDay;
  }

  /** What can be said of a code. */
  public enum Check {
    /** It is in the table. */
    OK,
    /** It has not the form of a code, or is missing in the table. */
    UNKNOWN,
    /** It has the form of a code; no table was imported that could tell more. */
    NO_TABLE
  }

  /** Whether a code, in any spelling, is one of the scheme; from memory. */
  public Check check(ClassificationScheme scheme, String code) {
    String plain = scheme.normalize(code);
    if (scheme.refuse(plain).isPresent()) {
      return Check.UNKNOWN;
    }
    Set<String> known = cache.codes(scheme);
    return known.isEmpty() ? Check.NO_TABLE : known.contains(plain) ? Check.OK : Check.UNKNOWN;
  }

  /** The same for the scheme of that name: ICS, CCS or INDUSTRY. */
  public Check check(String scheme, String code) {
    return check(ClassificationScheme.valueOf(scheme), code);
  }

  /** Codes of a scheme on a day, a page of them. */
  @Transactional
  public Page<ClassificationView> list(
      ClassificationScheme scheme, ClassificationFilter filter, LocalDate on, PageRequest page) {
    return lists.page(
        filter.restrict(new ListQuery(LIST, on).equal("scheme", scheme)),
        page,
        ClassificationRows::view);
  }

  /** One code on a day. */
  @Transactional
  public ClassificationView get(ClassificationScheme scheme, String code, LocalDate on) {
    return rows.find(scheme, scheme.normalize(code), on).stream()
        .findFirst()
        .orElseThrow(
            () -> DomainException.notFound(new Text("分类代码", "code of the classification")));
  }

  /**
   * Looks up the codes of many rows of an import at once.
   *
   * @param work the work that the rows are recorded in; the caller commits it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ClassificationBatch batch(Work work, List<ClassificationImport> imports) {
    return new ClassificationBatch(work, legalDay.today(), imports);
  }

  static Ref ref(ClassificationScheme scheme, String code) {
    String name = ClassificationProjector.TYPE + ":" + scheme + ":" + code;
    return new Ref(
        ClassificationProjector.TYPE,
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
