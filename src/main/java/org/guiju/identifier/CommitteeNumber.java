package org.guiju.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * The number of a technical committee of SAC: {@code SAC/TC 28/SC 7}, {@code SAC/SWG 12}.
 *
 * @param committee number of the committee, or of the working group directly under SAC
 * @param subcommittee number of the subcommittee; null for none
 * @param workingGroup whether it is a working group directly under SAC
 * @param canonical how it is written
 */
public record CommitteeNumber(
    int committee, @Nullable Integer subcommittee, boolean workingGroup, String canonical) {

  private static final Pattern FORM =
      Pattern.compile("(?:SAC/)?(?:TC ?(\\d{1,4})(?:/SC ?(\\d{1,3}))?|SWG ?(\\d{1,3}))");

  /** The number, if the text is one in any spelling. */
  public static Optional<CommitteeNumber> parse(String text) {
    Matcher m = FORM.matcher(Spelling.upper(text).text());
    if (!m.matches()) {
      return Optional.empty();
    }
    if (m.group(3) != null) {
      int group = Integer.parseInt(m.group(3));
      return Optional.of(new CommitteeNumber(group, null, true, "SAC/SWG " + group));
    }
    int committee = Integer.parseInt(m.group(1));
    Integer subcommittee = m.group(2) == null ? null : Integer.valueOf(m.group(2));
    String canonical = "SAC/TC " + committee + (subcommittee == null ? "" : "/SC " + subcommittee);
    return Optional.of(new CommitteeNumber(committee, subcommittee, false, canonical));
  }

  /** Why the text is not a committee's number; empty if it is one. */
  public static Optional<Refusal> check(String text) {
    return parse(text).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "COMMITTEE_NUMBER",
                new Text(
                    "不是标准化技术委员会编号，应写作 SAC/TC 286、SAC/TC 28/SC 7 或 SAC/SWG 12。",
                    "This is no committee's number; write SAC/TC 286, SAC/TC 28/SC 7 or SAC/SWG 12.")));
  }
}
