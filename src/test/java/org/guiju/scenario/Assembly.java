package org.guiju.scenario;

/** The sorts of assemblies that judge drafts. */
enum Assembly implements Making.Examination {

  /** The members of the committee at a meeting. */
  COMMITTEE {
    @Override
    Votes called(Story it) {
      return Votes.ofCommittee(it, "EXAMINATION", "TC_3_4");
    }
  },
  /** Fifteen experts or more, as the law wants them for mandatory standards. */
  FIFTEEN {
    @Override
    Votes called(Story it) {
      return Votes.ofExperts(it, "EXPERT15_3_4", 15, 0);
    }
  },
  /** Experts at a meeting. */
  EXPERTS {
    @Override
    Votes called(Story it) {
      return Votes.ofExperts(it, "EXPERT_3_4", 5, 0);
    }
  },
  /** Experts who were told a month before. */
  EXPERTS_IN_TIME {
    @Override
    public void announce(Story it) {
      it.votes = Votes.ofExperts(it, "EXPERT_3_4", 5, 31);
      it.passes(31);
    }

    @Override
    Votes called(Story it) {
      return it.votes;
    }
  },
  /** Those who come, at the meeting of an association. */
  ATTENDING {
    @Override
    Votes called(Story it) {
      return Votes.ofExperts(it, "ATTENDING_3_4_DRAFTERS_RECUSED", 4, 0);
    }
  },
  /** The head of the enterprise. */
  HEAD {
    @Override
    Votes called(Story it) {
      throw new UnsupportedOperationException("nobody votes");
    }

    @Override
    public void vote(Story it, boolean passes) {
      Votes.decided(it, passes);
    }
  };

  abstract Votes called(Story it);

  @Override
  public void announce(Story it) {
    // The voters are told at the meeting.
  }

  @Override
  public void vote(Story it, boolean passes) {
    Votes votes = called(it);
    it.votes = votes;
    (passes ? votes.unanimous() : votes.cast(1)).closesAs(passes ? "PASSED" : "FAILED");
  }
}
