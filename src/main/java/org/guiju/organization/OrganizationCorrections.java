package org.guiju.organization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import org.guiju.ledger.Correction;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.Event;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/** Puts events of organizations right, so that what comes out could have been recorded in the first place. */
final class OrganizationCorrections {

  private static final ObjectMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Work work;
  private final OrganizationRules rules;
  private final OrganizationRecorder recorder;
  private final LocalDate today;

  OrganizationCorrections(Work work, OrganizationRules rules, OrganizationRecorder recorder, LocalDate today) {
    this.work = work;
    this.rules = rules;
    this.recorder = recorder;
    this.today = today;
  }

  void correct(Stream stream, CorrectionRequest request) {
    requireStanding(stream, request);
    Correction correction = request.correction();
    requireReadable(correction);
    List<OrganizationPeriod> before = recorder.standing(stream);
    allow(stream, before.getLast());
    long version = stream.version();
    work.append(
        stream,
        new NewEvent(
            Event.CORRECTED, today, request.reason(), request.basis(), correction, request.event(), null));
    recorder.requireSound(stream, version);
    List<OrganizationPeriod> after = recorder.standing(stream);
    after.stream()
        .filter(period -> !before.contains(period))
        .forEach(period -> rules.check(period.state(), period.assumed() ? today : period.from()));
    allow(stream, after.getLast());
  }

  private void allow(Stream stream, OrganizationPeriod period) {
    rules.allow(work.actor(), stream.id(), period.state().regionCode(), today);
  }

  private static void requireStanding(Stream stream, CorrectionRequest request) {
    boolean known =
        stream.recorded().stream().anyMatch(e -> e.id().equals(request.event()) && !e.isCorrection());
    if (!known) {
      throw DomainException.invalid(
          "/event",
          "EVENT_UNKNOWN",
          new Text("该单位的历史中没有这个可更正的事件。", "The organization's history has no such event that can be corrected."));
    }
    if (stream.effective().stream().noneMatch(e -> e.id().equals(request.event()))) {
      throw DomainException.conflict(
          "EVENT_VOIDED", new Text("这个事件已被撤销。", "The event was voided already."));
    }
  }

  private static void requireReadable(Correction correction) {
    JsonNode payload = correction.payload();
    if (correction.voided() ? payload != null || correction.effectiveOn() != null : isEmpty(correction)) {
      throw DomainException.invalid(
          "/void",
          "CORRECTION_EMPTY",
          new Text(
              "撤销，或给出正确的日期或内容，二者取一。", "Either void the event, or give its right day or payload."));
    }
    if (payload != null) {
      try {
        STRICT.treeToValue(payload, OrganizationFacts.class);
      } catch (JsonProcessingException | IllegalArgumentException e) {
        throw DomainException.invalid(
            "/payload",
            "PAYLOAD",
            new Text("内容须与此类事件的内容形式相同。", "The payload must have the form of this event's payload."));
      }
    }
  }

  private static boolean isEmpty(Correction correction) {
    return correction.payload() == null && correction.effectiveOn() == null;
  }
}
