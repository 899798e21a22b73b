package org.guiju.procedure;

import java.util.Map;
import org.guiju.platform.Text;

/** The words that all procedures share. */
record Dictionaries(
    Map<String, DocumentInfo> documents,
    DocumentPolicy documentPolicy,
    Map<String, Text> roles,
    Map<String, ConditionInfo> conditions,
    Map<String, GuardInfo> guards,
    Map<String, VoteRule> voteRules,
    Map<String, String> sources) {

  Dictionaries {
    documents = Ordered.map(documents);
    roles = Ordered.map(roles);
    conditions = Ordered.map(conditions);
    guards = Ordered.map(guards);
    voteRules = Ordered.map(voteRules);
    sources = Ordered.map(sources);
  }
}
