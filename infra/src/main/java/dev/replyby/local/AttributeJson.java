package dev.replyby.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item's attributes in DynamoDB's own JSON, where each value is an object with its type.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">the
 *     export's format</a>
 */
final class AttributeJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AttributeJson() {}

  /** Attributes as JSON. */
  static ObjectNode object(Map<String, AttributeValue> attributes) {
    var object = JSON.objectNode();
    attributes.forEach((name, value) -> object.set(name, value(value)));
    return object;
  }

  /** Attributes from JSON. */
  static Map<String, AttributeValue> item(JsonNode object) {
    var item = new LinkedHashMap<String, AttributeValue>();
    object.properties().forEach(p -> item.put(p.getKey(), value(p.getValue())));
    return item;
  }

  private static ObjectNode value(AttributeValue value) {
    var type = value.type();
    return JSON.objectNode()
        .set(
            type == AttributeValue.Type.NUL ? "NULL" : type.name(),
            switch (type) {
              case S -> JSON.textNode(value.s());
              case N -> JSON.textNode(value.n());
              case B -> JSON.binaryNode(value.b().asByteArray());
              case BOOL -> JSON.booleanNode(value.bool());
              case NUL -> JSON.booleanNode(true);
              case M -> object(value.m());
              case L -> array(value.l(), AttributeJson::value);
              case SS -> array(value.ss(), JSON::textNode);
              case NS -> array(value.ns(), JSON::textNode);
              case BS -> array(value.bs(), b -> JSON.binaryNode(b.asByteArray()));
              case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException(value.toString());
            });
  }

  private static <T> ArrayNode array(List<T> values, Function<T, JsonNode> json) {
    var array = JSON.arrayNode();
    values.forEach(v -> array.add(json.apply(v)));
    return array;
  }

  private static AttributeValue value(JsonNode typed) {
    var field = typed.properties().iterator().next();
    var json = field.getValue();
    return switch (field.getKey()) {
      case "S" -> AttributeValue.fromS(json.asText());
      case "N" -> AttributeValue.fromN(json.asText());
      case "B" -> AttributeValue.fromB(bytes(json));
      case "BOOL" -> AttributeValue.fromBool(json.asBoolean());
      case "NULL" -> AttributeValue.fromNul(true);
      case "M" -> AttributeValue.fromM(item(json));
      case "L" -> AttributeValue.fromL(list(json, AttributeJson::value));
      case "SS" -> AttributeValue.fromSs(list(json, JsonNode::asText));
      case "NS" -> AttributeValue.fromNs(list(json, JsonNode::asText));
      case "BS" -> AttributeValue.fromBs(list(json, AttributeJson::bytes));
      default -> throw new Refused("DynamoDB has no type " + field.getKey());
    };
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    var list = new ArrayList<T>();
    array.forEach(v -> list.add(each.apply(v)));
    return list;
  }

  private static SdkBytes bytes(JsonNode json) {
    try {
      return SdkBytes.fromByteArray(json.binaryValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
