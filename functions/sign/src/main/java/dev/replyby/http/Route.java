package dev.replyby.http;

import static dev.replyby.http.Access.ANY_TOKEN;
import static dev.replyby.http.Access.FEED_KEY;
import static dev.replyby.http.Access.OPERATOR;
import static dev.replyby.http.Access.OWNER;
import static dev.replyby.http.Access.PUBLIC;
import static dev.replyby.http.Access.SIGNED;
import static dev.replyby.http.Access.STAFF;
import static dev.replyby.http.Parameter.AT;
import static dev.replyby.http.Parameter.CHANNEL;
import static dev.replyby.http.Parameter.CURSOR;
import static dev.replyby.http.Parameter.DRY_RUN;
import static dev.replyby.http.Parameter.FORMAT;
import static dev.replyby.http.Parameter.FROM;
import static dev.replyby.http.Parameter.INBOUND_KEY;
import static dev.replyby.http.Parameter.KEY;
import static dev.replyby.http.Parameter.LANG;
import static dev.replyby.http.Parameter.REPORTED_FROM;
import static dev.replyby.http.Parameter.REPORTED_TO;
import static dev.replyby.http.Parameter.REPORT_FROM;
import static dev.replyby.http.Parameter.REPORT_TO;
import static dev.replyby.http.Parameter.STATE;
import static dev.replyby.http.Parameter.STRICT;
import static dev.replyby.http.Parameter.THEME;
import static dev.replyby.http.Parameter.TO;
import static dev.replyby.http.Parameter.TZ;
import static dev.replyby.http.Parameter.WHOLE;

import java.util.List;

/**
 * The one table of routes: it feeds the handlers, the local server, the OpenAPI document and the
 * infrastructure, so that they cannot drift.
 */
@SuppressWarnings("ImmutableEnumChecker") // both field types are immutable, only not annotated so
public enum Route {
  SIGN(
      "GET",
      "/v1/sites/{site}/sign",
      PUBLIC,
      "The sign: what to expect now and for 14 days",
      LANG,
      CHANNEL,
      AT),
  HOURS("GET", "/v1/sites/{site}/hours", PUBLIC, "Opening hours as schema.org JSON-LD"),
  BADGE(
      "GET",
      "/v1/sites/{site}/badge.svg",
      PUBLIC,
      "One channel's sign as an image, true whenever it is looked at",
      LANG,
      CHANNEL,
      TZ,
      THEME),
  PAGE(
      "GET",
      "/v1/sites/{site}/page",
      PUBLIC,
      "The sign as a page that needs no scripts",
      LANG,
      CHANNEL,
      TZ),
  SITE_WIDGET(
      "GET",
      "/v1/sites/{site}/widget.js",
      PUBLIC,
      "The widget together with the site's sign: one request from tag to sign",
      LANG),
  WIDGET("GET", "/widget.js", PUBLIC, "The widget"),
  WIDGET_HASHED(
      "GET",
      "/widget.{hash}.js",
      PUBLIC,
      "The widget by the hash of its content, kept for ever; for another release's hash the current"
          + " one, kept briefly"),

  OPENAPI("GET", "/openapi.json", PUBLIC, "This API, described"),
  SITE_SCHEMA("GET", "/site.schema.json", PUBLIC, "The JSON Schema of the site document"),

  GET_STATUS(
      "GET",
      "/v1/sites/{site}/status",
      STAFF,
      "The live status of the team and of every member who set one"),
  PUT_STATUS(
      "PUT",
      "/v1/sites/{site}/status",
      STAFF,
      "Switch the team to away or open until a stated time"),
  DELETE_STATUS("DELETE", "/v1/sites/{site}/status", STAFF, "End the team's live status now"),
  GET_MEMBER_STATUS(
      "GET", "/v1/sites/{site}/members/{member}/status", STAFF, "The live status of one member"),
  PUT_MEMBER_STATUS(
      "PUT",
      "/v1/sites/{site}/members/{member}/status",
      STAFF,
      "Switch one member to away or open until a stated time"),
  DELETE_MEMBER_STATUS(
      "DELETE",
      "/v1/sites/{site}/members/{member}/status",
      STAFF,
      "End a member's live status now"),

  ON_CALL(
      "GET",
      "/v1/sites/{site}/on-call",
      STAFF,
      "Who is on duty by each rota, until when, who follows, and who said to be away or open",
      AT),
  SHIFTS(
      "GET",
      "/v1/sites/{site}/rotas/{rota}/shifts",
      STAFF,
      "The shifts of a rota as they will really run",
      FROM,
      TO),
  COVERAGE(
      "GET",
      "/v1/sites/{site}/coverage",
      STAFF,
      "What of each channel's published time is staffed, and what is not",
      FROM,
      TO),

  REPORT_PROMISES(
      "GET",
      "/v1/sites/{site}/report/promises",
      STAFF,
      "What became of promises: kept rate, reply times, load, exchanges, ratings; as CSV for who"
          + " accepts text/csv",
      REPORTED_FROM,
      REPORTED_TO,
      CHANNEL,
      FORMAT),
  REPORT_LOAD(
      "GET",
      "/v1/sites/{site}/report/load.svg",
      STAFF,
      "When a channel is asked, and who was there, as an image; of the first when none is named",
      REPORTED_FROM,
      REPORTED_TO,
      CHANNEL,
      THEME),
  REPORT_KEPT(
      "GET",
      "/v1/sites/{site}/report/kept.svg",
      STAFF,
      "A channel's kept rate over time, as an image; of the first when none is named",
      REPORTED_FROM,
      REPORTED_TO,
      CHANNEL,
      THEME),

  LIST_COVERS(
      "GET",
      "/v1/sites/{site}/covers",
      STAFF,
      "The covers that run or are to come, by their start"),
  CREATE_COVER(
      "POST",
      "/v1/sites/{site}/covers",
      STAFF,
      "Take over what somebody else has to do in a stretch of time",
      STRICT),
  DELETE_COVER(
      "DELETE",
      "/v1/sites/{site}/covers/{cover}",
      STAFF,
      "Take back a cover to come, or end one that runs",
      STRICT,
      WHOLE),
  REPORT(
      "GET",
      "/v1/sites/{site}/report",
      STAFF,
      "What became of promises, and who carries how much of each rota against their fair share, past"
          + " and planned; the latter as CSV for who accepts text/csv",
      REPORT_FROM,
      REPORT_TO,
      CHANNEL),
  FEED(
      "GET",
      "/v1/sites/{site}/members/{member}/shifts.ics",
      FEED_KEY,
      "A member's shifts as a calendar feed (RFC 5545), from a month back to half a year ahead",
      KEY),
  MAKE_FEED_KEY(
      "POST",
      "/v1/sites/{site}/members/{member}/feed-key",
      STAFF,
      "Give a member's calendar feed a new secret address, instead of the one before"),
  GET_FEED_KEY(
      "GET",
      "/v1/sites/{site}/members/{member}/feed-key",
      STAFF,
      "When a member's calendar feed got its address, and from whom"),
  REVOKE_FEED_KEY(
      "DELETE",
      "/v1/sites/{site}/members/{member}/feed-key",
      STAFF,
      "Revoke the address of a member's calendar feed"),

  LIST_SITES("GET", "/v1/sites", OPERATOR, "Every site that is up, by its id", Parameter.AFTER),
  GET_SITE("GET", "/v1/sites/{site}", OWNER, "The site document"),
  PUT_SITE(
      "PUT", "/v1/sites/{site}", OWNER, "Publish the site document, or check it", DRY_RUN, STRICT),
  DELETE_SITE(
      "DELETE",
      "/v1/sites/{site}",
      OWNER,
      "Take the site down and revoke its tokens; its versions are kept"),
  LIST_VERSIONS(
      "GET",
      "/v1/sites/{site}/versions",
      OWNER,
      "Every version of the site document, newest first",
      Parameter.BEFORE),
  GET_VERSION(
      "GET", "/v1/sites/{site}/versions/{version}", OWNER, "One version of the site document"),

  CREATE_TOKEN(
      "POST",
      "/v1/sites/{site}/tokens",
      OWNER,
      "Create an owner or staff token; it is shown only once"),
  LIST_TOKENS("GET", "/v1/sites/{site}/tokens", OWNER, "The site's tokens, without their secrets"),
  REVOKE_TOKEN("DELETE", "/v1/sites/{site}/tokens/{token}", OWNER, "Revoke a token"),

  LIST_WEBHOOKS(
      "GET",
      "/v1/sites/{site}/webhooks",
      OWNER,
      "The document's webhooks, without their secrets, and what became of their messages"),
  CREATE_WEBHOOK_SECRET(
      "POST",
      "/v1/sites/{site}/webhooks/{webhook}/secret",
      OWNER,
      "Create a webhook's signing secret, or a new one; it is shown only once"),

  SETTLE_UNTOLD(
      "DELETE",
      "/v1/sites/{site}/webhooks/untold",
      OWNER,
      "Settle what reached nobody, once it was seen; the answer is what was settled"),

  RECORD_PROMISE(
      "POST",
      "/v1/sites/{site}/promises",
      STAFF,
      "Record a question: its promise is computed and kept; the same question again gives the same"),
  LIST_PROMISES(
      "GET",
      "/v1/sites/{site}/promises",
      STAFF,
      "The promises on record, newest first; those still open by when they are due",
      STATE,
      CHANNEL,
      Parameter.ASKED_BEFORE,
      CURSOR),
  GET_PROMISE(
      "GET",
      "/v1/sites/{site}/promises/{promise}",
      STAFF,
      "One promise: what was told, what happened, what became of it"),
  REPLY_TO_PROMISE(
      "POST",
      "/v1/sites/{site}/promises/{promise}/reply",
      STAFF,
      "Report a reply; the earliest by a human settles the promise"),
  ACKNOWLEDGE_PROMISE(
      "POST",
      "/v1/sites/{site}/promises/{promise}/acknowledge",
      STAFF,
      "Take charge of a question"),
  DELAY_PROMISE(
      "POST",
      "/v1/sites/{site}/promises/{promise}/delay",
      STAFF,
      "Announce a later reply before it is due; the promise is judged as it was given"),
  CLOSE_PROMISE(
      "POST",
      "/v1/sites/{site}/promises/{promise}/close",
      STAFF,
      "End the conversation, or withdraw a promise that is still open"),

  RECEIPT(
      "GET",
      "/v1/receipts/{receipt}",
      Access.RECEIPT,
      "One promise as its customer sees it: a page, or JSON for who accepts no HTML",
      LANG,
      TZ),
  RATE_RECEIPT(
      "POST",
      "/v1/receipts/{receipt}/rating",
      Access.RECEIPT,
      "The customer's rating, once: JSON, or a form"),
  INBOUND(
      "POST",
      "/v1/sites/{site}/inbound/{inbound}",
      SIGNED,
      "A delivery of another system's webhook, in that system's own words",
      INBOUND_KEY),
  LIST_INBOUND(
      "GET", "/v1/sites/{site}/inbound", OWNER, "Other systems that send word, without secrets"),
  PUT_INBOUND_SECRET(
      "PUT",
      "/v1/sites/{site}/inbound/{inbound}/secret",
      OWNER,
      "Set what another system proves itself with; one that is made here is shown only once"),
  DELETE_INBOUND_SECRET(
      "DELETE",
      "/v1/sites/{site}/inbound/{inbound}/secret",
      OWNER,
      "Take nothing from another system any more"),

  PREVIEW(
      "POST",
      "/v1/preview",
      ANY_TOKEN,
      "What visitors would see with a document that is not published");

  /** The Lambda functions there are. */
  public enum Function {
    /** The public sign: lean, and may only read. */
    SIGN,
    /** Everything else. */
    API
  }

  private final String method;
  private final PathTemplate path;
  private final Access access;
  private final String summary;
  private final List<Parameter> parameters;

  Route(String method, String path, Access access, String summary, Parameter... parameters) {
    this.method = method;
    this.path = new PathTemplate(path);
    this.access = access;
    this.summary = summary;
    this.parameters = List.of(parameters);
  }

  /** The HTTP method. */
  public String method() {
    return method;
  }

  /** The path, with its parameters in braces. */
  public PathTemplate path() {
    return path;
  }

  /** Whom it lets in. */
  public Access access() {
    return access;
  }

  /** What it does, in one line. */
  public String summary() {
    return summary;
  }

  /** The query parameters that it takes; any other is refused. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The function that answers it. */
  public Function function() {
    return switch (this) {
      case SIGN, HOURS, BADGE, PAGE, SITE_WIDGET, WIDGET, WIDGET_HASHED -> Function.SIGN;
      default -> Function.API;
    };
  }

  /** Whether it takes an {@code Idempotency-Key}, which is kept for the caller's token. */
  public boolean isKeyed() {
    return writes() && access.needsToken();
  }

  /** Whether it changes what is stored. */
  public boolean writes() {
    return !method.equals("GET") && this != PREVIEW;
  }
}
