package org.guiju.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.guiju.platform.DomainException;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.sheet.SheetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoFormTest {

  @ParameterizedTest
  @CsvSource({
    "Accepted., ACCEPTED",
    "accepted with changes, ACCEPTED",
    "Accepted in part: only the first, PARTLY_ACCEPTED",
    "Partially accepted, PARTLY_ACCEPTED",
    "Not accepted. Too late, NOT_ACCEPTED",
    "Noted, NOTED",
    "部分采纳, PARTLY_ACCEPTED",
    "未采纳：理由, NOT_ACCEPTED",
    "采纳, ACCEPTED",
    "Clarification needed.,"
  })
  void anObservationSaysWhatBecameOfIt(String observation, Disposition disposition) {
    assertThat(Disposition.read(observation).orElse(null)).isEqualTo(disposition);
  }

  @Test
  void whatIsWrittenReadsAsTheSame() {
    for (Disposition disposition : Disposition.values()) {
      for (String reason : new String[] {null, "because", "Accepted. As proposed"}) {
        CommentEvents.Disposed said = new CommentEvents.Disposed(disposition, reason, false);
        String written = IsoForm.observations(said);
        assertThat(IsoForm.disposed(written).disposition()).isEqualTo(disposition);
        assertThat(IsoForm.observations(IsoForm.disposed(written))).isEqualTo(written);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "te, TECHNICAL",
    "Te, TECHNICAL",
    " ge , GENERAL",
    "ED, EDITORIAL",
    "technical, TECHNICAL",
    "技术, TECHNICAL",
    "xx,"
  })
  void typesAreReadAsTheyAreWritten(String written, CommentType type) {
    assertThat(CommentType.read(written).orElse(null)).isEqualTo(type);
  }

  @Test
  void bothHeadersAreKnown() {
    for (SheetFormat format : SheetFormat.values()) {
      var columns = IsoForm.columns(new SheetReader.Line(1, IsoForm.header(format)));
      assertThat(columns).hasSize(9);
    }
    assertThatThrownBy(() -> IsoForm.columns(new SheetReader.Line(1, List.of("comment", "wish"))))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(
            () -> IsoForm.columns(new SheetReader.Line(1, List.of("comment", "Comments"))))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> IsoForm.columns(new SheetReader.Line(1, List.of("clause"))))
        .isInstanceOf(DomainException.class);
  }
}
