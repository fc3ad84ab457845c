package dev.replyby.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.body.JsonBody;
import dev.replyby.body.Schemas;
import dev.replyby.http.Parameter;
import dev.replyby.http.Route;
import java.util.Locale;

/**
 * The API as an OpenAPI 3.1 document, made from the table of routes and the schemas of the bodies.
 */
final class OpenApi {
  private static final String SCHEMAS = "#/components/schemas/";

  private OpenApi() {}

  static String document() {
    var document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "ReplyBy")
        .put("version", "1")
        .put("description", "A sign that says exactly when to expect a reply.")
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("identifier", "Apache-2.0");
    document.putArray("servers").addObject().put("url", "/");
    var paths = document.putObject("paths");
    for (var route : Route.values()) {
      var path = route.path().toString();
      var item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
      item.set(route.method().toLowerCase(Locale.ROOT), operation(route));
    }
    var webhooks = document.putObject("webhooks");
    webhooks
        .putObject("promise")
        .set("post", webhook("Somebody is told about a promise", "WebhookEvent"));
    webhooks
        .putObject("digest")
        .set("post", webhook("Somebody is told once a week how it goes", "DigestEvent"));
    var components = document.putObject("components");
    components.set("schemas", Schemas.all());
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer");
    return JsonBody.text(document);
  }

  /** What the service itself asks of others. */
  private static ObjectNode webhook(String summary, String event) {
    var operation = JsonNodeFactory.instance.objectNode();
    operation.put("summary", summary + ", signed as Standard Webhooks has it");
    content(operation.putObject("requestBody"), "application/json", SCHEMAS + event);
    operation.putObject("responses").putObject("2XX").put("description", "Taken; not sent again");
    return operation;
  }

  private static ObjectNode operation(Route route) {
    var operation = JsonNodeFactory.instance.objectNode();
    operation.put("operationId", camelCase(route.name()));
    operation.put("summary", route.summary());
    operation.put("x-access", route.access().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    var parameters = operation.putArray("parameters");
    route
        .path()
        .names()
        .forEach(name -> parameter(parameters, "path", name, "").put("required", true));
    for (Parameter query : route.parameters()) {
      parameter(parameters, "query", query.key(), query.description());
    }
    if (route.isKeyed()) {
      parameter(
          parameters, "header", "Idempotency-Key", "Sent again, it gives the first answer again");
    }
    if (route == Route.PUT_SITE || route == Route.DELETE_SITE) {
      parameter(parameters, "header", "If-Match", "Only if this is the published version's ETag");
      parameter(parameters, "header", "If-None-Match", "*: only if nothing is published");
    }
    if (route.access().needsToken()) {
      operation.putArray("security").addObject().putArray("token");
    }
    var bodies = Bodies.of(route);
    if (!bodies.request().isEmpty()) {
      var body = operation.putObject("requestBody").put("required", true);
      content(body, "application/json", bodies.request());
    }
    responses(operation.putObject("responses"), route, bodies);
    return operation;
  }

  private static ObjectNode parameter(ArrayNode to, String in, String name, String description) {
    var parameter = to.addObject().put("name", name).put("in", in);
    if (!description.isEmpty()) {
      parameter.put("description", description);
    }
    parameter.putObject("schema").put("type", "string");
    return parameter;
  }

  private static void responses(ObjectNode responses, Route route, Bodies bodies) {
    var ok = responses.putObject(Integer.toString(bodies.status()));
    ok.put("description", route.summary());
    if (!bodies.type().isEmpty()) {
      content(ok, bodies.type(), bodies.response());
    }
    if (route == Route.PUT_SITE) {
      responses.set("201", ok.deepCopy().put("description", "The site is new"));
    }
    if (route == Route.RECORD_PROMISE || route == Route.CREATE_COVER) {
      responses.set("200", ok.deepCopy().put("description", "It had been recorded before"));
    }
    var problem = responses.putObject("default").put("description", "A problem");
    content(problem, "application/problem+json", SCHEMAS + "Problem");
  }

  private static void content(ObjectNode to, String type, String schema) {
    var media = to.putObject("content").putObject(type);
    if (!schema.isEmpty()) {
      media.putObject("schema").put("$ref", schema);
    }
  }

  private static String camelCase(String constant) {
    var name = new StringBuilder();
    for (var word : constant.split("_", -1)) {
      var lower = word.toLowerCase(Locale.ROOT);
      name.append(
          name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return name.toString();
  }
}
