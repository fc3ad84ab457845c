package dev.replyby.aws;

import static dev.replyby.aws.Grant.COUNTERS;
import static dev.replyby.aws.Grant.COUNTERS_BY;
import static dev.replyby.aws.Grant.DIGEST;
import static dev.replyby.aws.Grant.EVIDENCE;
import static dev.replyby.aws.Grant.IDEMPOTENCY;
import static dev.replyby.aws.Grant.INBOUND;
import static dev.replyby.aws.Grant.MESSAGE;
import static dev.replyby.aws.Grant.PROMISE;
import static dev.replyby.aws.Grant.SIGNS;
import static dev.replyby.aws.Grant.SITE;
import static dev.replyby.aws.Grant.SITES;
import static dev.replyby.aws.Grant.TOKEN;
import static dev.replyby.aws.Grant.WEBHOOK;

import dev.replyby.access.Token;
import dev.replyby.app.ApiFunction;
import dev.replyby.app.CountFunction;
import dev.replyby.app.EscalationFunction;
import dev.replyby.app.OperatorTokenFunction;
import dev.replyby.app.RenewFunction;
import dev.replyby.app.SignFunction;
import dev.replyby.http.Route;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caller may bring about in the table: there is one Lambda function for each, whose role
 * allows that and nothing else. Those behind the API's routes are called as the routes' access is.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable, only not annotated so
enum Privilege {
  /** The public sign. */
  SIGN("Sign", SignFunction.class, Artifact.SIGN, List.of(Grant.of("GetItem", SIGNS))),

  /** What describes the API, and every path that there is not: nothing of the table. */
  PUBLIC("Public", ApiFunction.class, Artifact.API, List.of()),

  /** Calendar feeds, for whoever has the key of one. */
  FEED_KEY(
      "FeedKey",
      ApiFunction.class,
      Artifact.API,
      List.of(Grant.of("GetItem", SITE, SIGNS), Grant.of("Query", SITE))),

  /** Deliveries of other systems: their secret is read, and promises are put on record. */
  SIGNED(
      "Signed",
      ApiFunction.class,
      Artifact.API,
      List.of(
          Grant.of("GetItem", INBOUND, SITE, SIGNS, PROMISE),
          Grant.of("PutItem", PROMISE),
          Grant.of("UpdateItem", PROMISE))),

  /** What is computed for whoever has a token. */
  ANY_TOKEN(
      "AnyToken",
      ApiFunction.class,
      Artifact.API,
      List.of(Grant.of("GetItem", TOKEN), Grant.change(Token.USED_ON, TOKEN))),

  STAFF(
      "Staff",
      ApiFunction.class,
      Artifact.API,
      List.of(
          Grant.of("GetItem", TOKEN, SITE, SIGNS),
          Grant.change(Token.USED_ON, TOKEN),
          Grant.of("Query", SITE),
          Grant.of("PutItem", IDEMPOTENCY),
          Grant.of("UpdateItem", SITE, SIGNS, IDEMPOTENCY),
          Grant.of("DeleteItem", IDEMPOTENCY))),

  /** What staff and the company's own systems do with promises on record. */
  LEDGER(
      "Ledger",
      ApiFunction.class,
      Artifact.API,
      List.of(
          Grant.of("GetItem", TOKEN, SIGNS, PROMISE),
          Grant.change(Token.USED_ON, TOKEN),
          Grant.of("BatchGetItem", PROMISE),
          Grant.of("Query", COUNTERS),
          Grant.query(Index.ASKED, IndexKey.asked("*", 0, "").partition()),
          Grant.query(Index.WAITING, IndexKey.waiting("*", 0, "").partition()),
          Grant.of("ConditionCheckItem", PROMISE),
          Grant.of("PutItem", PROMISE, IDEMPOTENCY),
          Grant.of("UpdateItem", PROMISE, IDEMPOTENCY),
          Grant.of("DeleteItem", IDEMPOTENCY))),

  /** Who has a receipt looks at one promise. */
  RECEIPT("Receipt", ApiFunction.class, Artifact.API, List.of(Grant.of("GetItem", PROMISE, SIGNS))),

  /** And may rate it. */
  RATING(
      "Rating",
      ApiFunction.class,
      Artifact.API,
      List.of(Grant.of("GetItem", PROMISE, SIGNS), Grant.of("UpdateItem", PROMISE))),

  /** What was counted, and who does how much. */
  REPORT(
      "Report",
      ApiFunction.class,
      Artifact.API,
      List.of(
          Grant.of("GetItem", TOKEN, SITE, SIGNS, EVIDENCE),
          Grant.change(Token.USED_ON, TOKEN),
          Grant.of("Query", SITE, COUNTERS, COUNTERS_BY))),

  OWNER(
      "Owner",
      ApiFunction.class,
      Artifact.API,
      List.of(
          Grant.of("GetItem", TOKEN, SITE, SIGNS, INBOUND, WEBHOOK, DIGEST),
          Grant.change(Token.USED_ON, TOKEN),
          Grant.of("BatchGetItem", TOKEN, PROMISE),
          Grant.of("Query", SITE, INBOUND, WEBHOOK),
          Grant.query(Index.ASKED, IndexKey.asked("*", 0, "").partition()),
          Grant.query(
              Index.WAITING,
              IndexKey.waiting("*", 0, "").partition(),
              IndexKey.unsent("*", "", "").partition()),
          Grant.of("ConditionCheckItem", SIGNS),
          Grant.of("PutItem", SITE, SITES, TOKEN, DIGEST, IDEMPOTENCY),
          Grant.of("UpdateItem", SIGNS, INBOUND, WEBHOOK, IDEMPOTENCY),
          Grant.of(
              "DeleteItem", SITE, SIGNS, SITES, TOKEN, INBOUND, WEBHOOK, DIGEST, IDEMPOTENCY))),

  OPERATOR(
      "Operator",
      ApiFunction.class,
      Artifact.API,
      List.of(
          Grant.of("GetItem", TOKEN),
          Grant.change(Token.USED_ON, TOKEN),
          Grant.of("Query", SITES))),

  /** The daily schedule. */
  RENEWAL(
      "Renewal",
      RenewFunction.class,
      Artifact.API,
      List.of(
          Grant.of("Query", SITES, SITE, COUNTERS),
          Grant.of("GetItem", SITE, SIGNS, EVIDENCE),
          Grant.of("UpdateItem", SITE, SIGNS))),

  /** What runs every minute and counts what has become of promises. */
  COUNTING(
      "Counting",
      CountFunction.class,
      Artifact.API,
      List.of(
          Grant.query(Index.DUE, IndexKey.dueIn(0).replace('0', '*')),
          Grant.of("BatchGetItem", PROMISE),
          Grant.of("GetItem", SIGNS, EVIDENCE),
          Grant.of("Query", SITE, COUNTERS),
          Grant.of("PutItem", EVIDENCE),
          Grant.of("UpdateItem", PROMISE, COUNTERS, COUNTERS_BY, SIGNS))),

  /** What runs every minute. */
  ESCALATION(
      "Escalation",
      EscalationFunction.class,
      Artifact.API,
      List.of(
          Grant.query(Index.TELLING, "TELL#*", "SEND#*"),
          Grant.query(
              Index.WAITING,
              IndexKey.waiting("*", 0, "").partition(),
              IndexKey.unsent("*", "", "").partition()),
          Grant.of("GetItem", PROMISE, SITE, SIGNS, WEBHOOK, DIGEST),
          Grant.of("BatchGetItem", MESSAGE),
          Grant.of("Query", SITE, COUNTERS),
          Grant.of("PutItem", MESSAGE, DIGEST),
          Grant.of("UpdateItem", PROMISE, MESSAGE, WEBHOOK),
          Grant.of("DeleteItem", DIGEST))),

  /** Makes and ends an operator's token; for whoever may call it in the AWS account. */
  OPERATOR_TOKEN(
      "OperatorToken",
      OperatorTokenFunction.class,
      Artifact.API,
      List.of(
          Grant.of("GetItem", TOKEN), Grant.of("PutItem", TOKEN), Grant.of("DeleteItem", TOKEN)));

  private final String id;
  private final Class<?> handler;
  private final Artifact artifact;
  private final List<Grant> grants;

  Privilege(String id, Class<?> handler, Artifact artifact, List<Grant> grants) {
    this.id = id;
    this.handler = handler;
    this.artifact = artifact;
    this.grants = grants;
  }

  /** The privilege that a route needs. */
  static Privilege of(Route route) {
    return switch (route) {
      case RECORD_PROMISE,
          LIST_PROMISES,
          GET_PROMISE,
          REPLY_TO_PROMISE,
          ACKNOWLEDGE_PROMISE,
          DELAY_PROMISE,
          CLOSE_PROMISE ->
          LEDGER;
      case RATE_RECEIPT -> RATING;
      case REPORT, REPORT_PROMISES, REPORT_LOAD, REPORT_KEPT -> REPORT;
      default -> route.function() == Route.Function.SIGN ? SIGN : valueOf(route.access().name());
    };
  }

  /** Those behind the API's routes. */
  static Set<Privilege> behindRoutes() {
    return Arrays.stream(Route.values())
        .map(Privilege::of)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Privilege.class)));
  }

  /** What its function is called in the template. */
  String id() {
    return id;
  }

  /** The class that Lambda starts. */
  String handler() {
    return handler.getName();
  }

  /** The code that its function runs. */
  Artifact artifact() {
    return artifact;
  }

  /** All that its function may do with the table. */
  List<Grant> grants() {
    return grants;
  }

  /**
   * Whether somebody waits for an answer, so that a snapshot of the started function is worth it.
   */
  boolean startsFast() {
    return switch (this) {
      case RENEWAL, ESCALATION, COUNTING, OPERATOR_TOKEN -> false;
      default -> true;
    };
  }
}
