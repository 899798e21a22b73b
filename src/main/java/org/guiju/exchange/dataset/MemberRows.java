package org.guiju.exchange.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Work;
import org.guiju.organization.CommitteeMemberImport;
import org.guiju.organization.CommitteeMemberRole;
import org.guiju.organization.CommitteeMemberService;

/** Members of technical committees, from a day on. */
@ApplicationScoped
class MemberRows implements Dataset {

  private final CommitteeMemberService members;

  MemberRows(CommitteeMemberService members) {
    this.members = members;
  }

  @Override
  public String name() {
    return "committee-members";
  }

  @Override
  public DatasetRun open(Map<String, String> parameters) {
    return new DatasetRun() {
      @Override
      public Columns columns() {
        return new Columns(CommitteeMemberImport.REQUIRED, CommitteeMemberImport.OPTIONAL);
      }

      @Override
      public List<RowOutcome> apply(Work work, List<ImportRow> rows) {
        return RowByRow.judge(work, rows, row -> members.bring(work, read(row)));
      }
    };
  }

  private static CommitteeMemberImport read(ImportRow row) {
    String committee = row.required("committee");
    CommitteeMemberRole role = row.name("role", CommitteeMemberRole.class);
    if (role == null && row.isClean()) {
      row.required("role");
    }
    LocalDate from = row.requiredDate("from");
    String nameZh = row.text("nameZh", 200);
    String nameEn = row.text("nameEn", 200);
    String organization = row.text("organization", 200);
    String nationalBody = row.text("nationalBody", 100);
    String account = row.text("account", 100);
    LocalDate until = row.date("until");
    LocalDate endedOn = row.date("endedOn");
    String reason = row.text("reason", 2000);
    String basis = row.text("basis", 1000);
    row.check();
    return new CommitteeMemberImport(
        committee,
        nameZh,
        nameEn,
        organization,
        nationalBody,
        Objects.requireNonNull(role),
        account,
        from,
        until,
        endedOn,
        reason,
        basis);
  }
}
