package org.guiju.counting;

/** A list that counts are kept of, so that a recount finds it. */
public interface ListedSource {

  ListedTable listed();
}
