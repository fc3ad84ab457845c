package dev.replyby.openapi;

import dev.replyby.http.Route;

/**
 * What a route takes and gives.
 *
 * @param request the address of the body's schema; empty when it takes none
 * @param status when all went well
 * @param type of the body it gives; empty when it gives none
 * @param response the address of that body's schema; empty when it has none
 */
record Bodies(String request, int status, String type, String response) {
  private static final String DOCUMENT = "/site.schema.json";

  static Bodies of(Route route) {
    return switch (route) {
      case SIGN -> gives("Sign");
      case HOURS -> new Bodies("", 200, "application/ld+json", "");
      case BADGE -> new Bodies("", 200, "image/svg+xml", "");
      case PAGE -> new Bodies("", 200, "text/html", "");
      case SITE_WIDGET, WIDGET, WIDGET_HASHED -> new Bodies("", 200, "text/javascript", "");
      case OPENAPI -> new Bodies("", 200, "application/json", "");
      case SITE_SCHEMA -> new Bodies("", 200, "application/schema+json", "");
      case GET_STATUS -> gives("Statuses");
      case GET_MEMBER_STATUS -> gives("Status");
      case PUT_STATUS, PUT_MEMBER_STATUS ->
          new Bodies(ref("StatusRequest"), 200, JSON, ref("Status"));
      case ON_CALL -> gives("OnCall");
      case SHIFTS -> gives("Shifts");
      case COVERAGE -> gives("Coverage");
      case REPORT_PROMISES -> gives("PromisesReport");
      case REPORT_LOAD, REPORT_KEPT -> new Bodies("", 200, "image/svg+xml", "");
      case RECORD_PROMISE -> new Bodies(ref("PromiseRequest"), 201, JSON, ref("Promise"));
      case LIST_PROMISES -> gives("Promises");
      case GET_PROMISE -> gives("Promise");
      case REPLY_TO_PROMISE -> new Bodies(ref("ReplyRequest"), 200, JSON, ref("Promise"));
      case ACKNOWLEDGE_PROMISE -> new Bodies(ref("AcknowledgeRequest"), 200, JSON, ref("Promise"));
      case DELAY_PROMISE -> new Bodies(ref("DelayRequest"), 200, JSON, ref("Promise"));
      case CLOSE_PROMISE -> new Bodies(ref("CloseRequest"), 200, JSON, ref("Promise"));
      case LIST_COVERS -> gives("Covers");
      case CREATE_COVER -> new Bodies(ref("CoverRequest"), 201, JSON, ref("Cover"));
      case DELETE_COVER -> gives("CoverTakenBack");
      case REPORT -> gives("Report");
      case FEED -> new Bodies("", 200, "text/calendar", "");
      case MAKE_FEED_KEY -> new Bodies("", 201, JSON, ref("FeedKey"));
      case GET_FEED_KEY -> gives("FeedKey");
      case RECEIPT -> gives("Receipt");
      case RATE_RECEIPT -> new Bodies(ref("RatingRequest"), 200, JSON, ref("Receipt"));
      case GET_SITE, GET_VERSION -> new Bodies("", 200, JSON, DOCUMENT);
      case PUT_SITE -> new Bodies(DOCUMENT, 200, JSON, ref("Published"));
      case LIST_SITES -> gives("Sites");
      case LIST_VERSIONS -> gives("Versions");
      case CREATE_TOKEN -> new Bodies(ref("TokenRequest"), 201, JSON, ref("Token"));
      case LIST_TOKENS -> gives("Tokens");
      case LIST_WEBHOOKS -> gives("Webhooks");
      case CREATE_WEBHOOK_SECRET -> new Bodies("", 201, JSON, ref("WebhookSecret"));
      case SETTLE_UNTOLD -> gives("Untold");
      case INBOUND -> new Bodies(ref("Delivery"), 200, JSON, ref("Delivered"));
      case LIST_INBOUND -> gives("Inbounds");
      case PUT_INBOUND_SECRET ->
          new Bodies(ref("InboundSecretRequest"), 200, JSON, ref("InboundSecret"));
      case PREVIEW -> new Bodies(ref("PreviewRequest"), 200, JSON, ref("Preview"));
      case DELETE_STATUS,
          DELETE_MEMBER_STATUS,
          DELETE_SITE,
          REVOKE_TOKEN,
          REVOKE_FEED_KEY,
          DELETE_INBOUND_SECRET ->
          new Bodies("", 204, "", "");
    };
  }

  private static final String JSON = "application/json";

  private static Bodies gives(String schema) {
    return new Bodies("", 200, JSON, ref(schema));
  }

  private static String ref(String schema) {
    return "#/components/schemas/" + schema;
  }
}
