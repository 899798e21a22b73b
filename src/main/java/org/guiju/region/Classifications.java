package org.guiju.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.platform.time.LegalDay;

/** The classifications that the operator imported. */
@ApplicationScoped
public class Classifications {

  private static final Listing LISTING = Listing.of("classifications", "code");

  private final ClassificationRows rows;
  private final ClassificationCache cache;
  private final LegalDay legalDay;

  Classifications(ClassificationRows rows, ClassificationCache cache, LegalDay legalDay) {
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
    Slice slice = LISTING.open(page, scheme, on, Arrays.toString(filter.values()));
    return slice.page(
        rows.list(filter, scheme, on, slice),
        view -> List.of(view.code()),
        view -> view,
        () -> rows.count(filter, scheme, on));
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
