package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.platform.http.Answers;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.paging.Page;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers for the ballots and meetings about things of any sort. */
@ApplicationScoped
class BallotDesk {

  private final BallotService ballots;
  private final MeetingService meetings;
  private final Idempotency idempotency;

  BallotDesk(BallotService ballots, MeetingService meetings, Idempotency idempotency) {
    this.ballots = ballots;
    this.meetings = meetings;
    this.idempotency = idempotency;
  }

  Page<BallotViews.Summary> ballots(About about) {
    return Page.whole(ballots.about(about));
  }

  RestResponse<BallotViews.BallotView> announce(About about, BallotRequests.NewBallot request) {
    return idempotency.run(
        () -> {
          BallotViews.BallotView view = ballots.announce(about, request);
          return Answers.created("/api/v1/ballots/" + view.id(), view);
        });
  }

  Page<MeetingViews.MeetingView> meetings(About about) {
    return Page.whole(meetings.about(about));
  }

  RestResponse<MeetingViews.MeetingView> convene(About about, MeetingRequests.NewMeeting request) {
    return idempotency.run(
        () -> {
          MeetingViews.MeetingView view = meetings.convene(about, request);
          return Answers.created("/api/v1/meetings/" + view.id(), view);
        });
  }
}
