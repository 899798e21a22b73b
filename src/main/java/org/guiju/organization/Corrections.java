package org.guiju.organization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import org.guiju.ledger.Correction;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.Event;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/**
 * What corrections of organizations and committees have in common. Whether the outcome is sound is
 * for the caller.
 */
final class Corrections {

  private static final ObjectMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Corrections() {}

  static void append(
      Work work, Stream stream, CorrectionRequest request, LocalDate today, Class<?> payload) {
    requireStanding(stream, request);
    Correction correction = request.correction();
    requireReadable(correction, payload);
    work.append(
        stream,
        new NewEvent(
            Event.CORRECTED,
            today,
            request.reason(),
            request.basis(),
            correction,
            request.event(),
            null));
  }

  private static void requireStanding(Stream stream, CorrectionRequest request) {
    boolean known =
        stream.recorded().stream()
            .anyMatch(e -> e.id().equals(request.event()) && !e.isCorrection());
    if (!known) {
      throw DomainException.invalid(
          "/event",
          "EVENT_UNKNOWN",
          new Text("其历史中没有这个可更正的事件。", "Its history has no such event that can be corrected."));
    }
    if (stream.effective().stream().noneMatch(e -> e.id().equals(request.event()))) {
      throw DomainException.conflict(
          "EVENT_VOIDED", new Text("这个事件已被撤销。", "The event was voided already."));
    }
  }

  private static void requireReadable(Correction correction, Class<?> form) {
    correction.requireOneThing();
    JsonNode payload = correction.payload();
    if (payload != null) {
      try {
        STRICT.treeToValue(payload, form);
      } catch (JsonProcessingException | IllegalArgumentException e) {
        throw DomainException.invalid(
            "/payload",
            "PAYLOAD",
            new Text(
                "内容须与此类事件的内容形式相同。", "The payload must have the form of this event's payload."));
      }
    }
  }
}
