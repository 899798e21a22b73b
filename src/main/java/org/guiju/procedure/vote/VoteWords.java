package org.guiju.procedure.vote;

import java.util.Map;
import org.guiju.platform.Text;

/** The names that conditions of vote rules may use. */
public final class VoteWords {

  /** Counted heads. */
  public static final Map<String, Text> NUMBERS =
      Map.ofEntries(
          Map.entry("members", new Text("委员", "members")),
          Map.entry("participants", new Text("参加投票的委员", "participants")),
          Map.entry("present", new Text("到会专家", "experts present")),
          Map.entry("attending", new Text("到会代表", "attending")),
          Map.entry("experts", new Text("审查组专家", "experts in the group")),
          Map.entry("sent", new Text("发出的函审单", "voting papers sent")),
          Map.entry("returned", new Text("回函", "voting papers returned")),
          Map.entry("yes", new Text("赞成票", "yes votes")),
          Map.entry("no", new Text("反对票", "no votes")),
          Map.entry("abstain", new Text("弃权票", "abstentions")),
          Map.entry("pMembers", new Text("积极成员", "P-members")),
          Map.entry("pYes", new Text("积极成员赞成票", "yes votes of P-members")),
          Map.entry("pNo", new Text("积极成员反对票", "no votes of P-members")),
          Map.entry("allYes", new Text("全部赞成票", "yes votes in all")),
          Map.entry("allNo", new Text("全部反对票", "no votes in all")),
          Map.entry(
              "nominatingMembers", new Text("提名专家的积极成员", "P-members that nominate an expert")));

  /** What is stated and not counted. */
  public static final Map<String, Text> STATEMENTS =
      Map.of(
          "consensus",
          new Text("协商一致", "consensus"),
          "decision",
          new Text("企业批准人的同意决定", "the approver's decision in favour"));

  private VoteWords() {}

  static Text number(String name) {
    return NUMBERS.getOrDefault(name, new Text(name, name));
  }
}
