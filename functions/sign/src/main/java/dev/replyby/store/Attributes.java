package dev.replyby.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reading and writing an item's attributes by kind; an attribute that must be there and is not,
 * throws.
 */
public final class Attributes {
  private final Map<String, AttributeValue> values;

  private Attributes(Map<String, AttributeValue> values) {
    this.values = values;
  }

  /** The attributes of an item or of a map attribute. */
  public static Attributes of(Map<String, AttributeValue> item) {
    return new Attributes(item);
  }

  /** Attributes to fill, beginning with a key. */
  public static Attributes at(Key key) {
    return new Attributes(new HashMap<>(key.attributes()));
  }

  /** Attributes to fill. */
  public static Attributes empty() {
    return new Attributes(new HashMap<>());
  }

  public Attributes put(String name, String text) {
    values.put(name, AttributeValue.fromS(text));
    return this;
  }

  public Attributes put(String name, long number) {
    values.put(name, AttributeValue.fromN(Long.toString(number)));
    return this;
  }

  public Attributes put(String name, Optional<String> text) {
    text.ifPresent(t -> put(name, t));
    return this;
  }

  public Attributes put(String name, AttributeValue value) {
    values.put(name, value);
    return this;
  }

  /** As a map for a request. */
  public Map<String, AttributeValue> toMap() {
    return Map.copyOf(values);
  }

  public String text(String name) {
    return required(name).s();
  }

  public long number(String name) {
    return Long.parseLong(required(name).n());
  }

  public Optional<String> textIfAny(String name) {
    return find(name).map(AttributeValue::s);
  }

  public Map<String, AttributeValue> mapOrEmpty(String name) {
    return find(name).map(AttributeValue::m).orElse(Map.of());
  }

  public List<AttributeValue> listOrEmpty(String name) {
    return find(name).map(AttributeValue::l).orElse(List.of());
  }

  public List<String> textsOrNone(String name) {
    return find(name).map(AttributeValue::ss).orElse(List.of());
  }

  public Optional<AttributeValue> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private AttributeValue required(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("item without " + name));
  }

  /** A whole number as an attribute. */
  public static AttributeValue ofNumber(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
