package dev.replyby.http;

/** The query parameters there are. */
public enum Parameter {
  LANG(
      "lang",
      "The visitor's language as a BCP 47 tag, or en_US for en-US; otherwise Accept-Language decides, then the site"),
  CHANNEL("channel", "Only this channel"),
  TZ(
      "tz",
      "The time zone to write times in, an IANA name such as Asia/Manila; the company's when absent"),
  THEME("theme", "light or dark; what the viewer prefers when absent"),
  AT("at", "The instant that the answer is for, RFC 3339 with an offset; now when absent"),
  FROM("from", "The first instant asked about, RFC 3339 with an offset; now when absent"),
  TO(
      "to",
      "The instant before which it ends, RFC 3339 with an offset, at most 92 days after from;"
          + " 14 days after it when absent"),
  REPORT_FROM(
      "from", "The first instant reported, RFC 3339 with an offset; 28 days ago when absent"),
  REPORT_TO(
      "to",
      "The instant before which it ends, RFC 3339 with an offset, at most 366 days after from;"
          + " 56 days after it when absent"),
  KEY("key", "The feed's secret key, as the address that was made has it"),
  REPORTED_FROM(
      "from",
      "An instant on the first day reported, RFC 3339 with an offset; 28 days before the last when absent"),
  REPORTED_TO(
      "to",
      "The instant before which the last day is, RFC 3339 with an offset; today when absent, and"
          + " when it is later: the answer says its own end"),
  FORMAT("format", "csv or json; what Accept says when absent"),
  DRY_RUN("dryRun", "true: check everything, store nothing"),
  STRICT(
      "strict",
      "true: refuse a document with published time in the next 4 weeks that nobody staffs, and what"
          + " leaves such time when a cover is made or taken back"),
  WHOLE(
      "whole",
      "true: take the cover back as if it had never been made, within an hour after it was made"),
  BEFORE("before", "Only versions with a lower number"),
  AFTER("after", "Only sites whose id sorts after this one"),
  STATE("state", "Only promises in this state: open, kept, broken, withdrawn or answered"),
  ASKED_BEFORE("before", "Only questions asked before this instant, RFC 3339 with an offset"),
  INBOUND_KEY("key", "The inbound's secret, for a system that cannot sign"),
  CURSOR("cursor", "The next of an answer before, for what follows it");

  private final String key;
  private final String description;

  Parameter(String key, String description) {
    this.key = key;
    this.description = description;
  }

  /** Its name in the query. */
  public String key() {
    return key;
  }

  /** What it means. */
  public String description() {
    return description;
  }
}
