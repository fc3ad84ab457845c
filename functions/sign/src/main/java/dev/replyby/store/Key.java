package dev.replyby.store;

import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The key of one item: every kind of item is declared here, once. */
public record Key(String partition, String sort) {
  /** The partition key's attribute. */
  public static final String PARTITION = "pk";

  /** The sort key's attribute. */
  public static final String SORT = "sk";

  /** The attribute with the epoch second after which DynamoDB deletes an item, some days later. */
  public static final String EXPIRES = "expires";

  /**
   * What the public sign reads: in a partition of its own, as IAM tells partitions apart, so that
   * its function can read nothing else.
   */
  public static Key sign(String site) {
    return new Key("SIGN#" + site, "SIGN");
  }

  /** Which version of the site document counts. */
  public static Key head(String site) {
    return new Key(ofSite(site), "HEAD");
  }

  /** One version of the site document; sorts by number. */
  public static Key version(String site, long version) {
    return new Key(ofSite(site), String.format(Locale.ROOT, "VERSION#%010d", version));
  }

  /** Who did what, and when, to the site document. */
  public static Key audit(String site, long version) {
    return new Key(ofSite(site), String.format(Locale.ROOT, "AUDIT#%010d", version));
  }

  /** A cover that has ended; sorts by its end, an epoch second. */
  public static Key cover(String site, long end, String id) {
    return new Key(ofSite(site), String.format(Locale.ROOT, "COVER#%010d#%s", end, id));
  }

  /** A token as its site lists it. */
  public static Key siteToken(String site, String id) {
    return new Key(ofSite(site), "TOKEN#" + id);
  }

  /** A token as it is looked up, by the hash of its secret. */
  public static Key token(String hash) {
    return new Key("TOKEN#" + hash, "TOKEN");
  }

  /** The secret key of a member's calendar feed, as its hash. */
  public static Key feedKey(String site, String member) {
    return new Key(ofSite(site), "FEED#" + member);
  }

  /** The answer kept for one Idempotency-Key of one caller. */
  public static Key idempotency(String hash) {
    return new Key("IDEMPOTENCY#" + hash, "IDEMPOTENCY");
  }

  /** A promise on record. */
  public static Key promise(String id) {
    return new Key("PROMISE#" + id, "PROMISE");
  }

  /** The secrets of one of a site's webhooks. */
  public static Key webhook(String site, String webhook) {
    return new Key("WEBHOOK#" + site, "WEBHOOK#" + webhook);
  }

  /** What became of a site's messages to one destination. */
  public static Key deliveries(String site, String destination) {
    return new Key(webhook(site, "").partition(), "TOLD#" + destination);
  }

  /** When a site's weekly digest is told next. */
  public static Key digest(String site) {
    return new Key("DIGEST#" + site, "DIGEST");
  }

  /** Something to be told to somebody. */
  public static Key message(String id) {
    return new Key("MESSAGE#" + id, "MESSAGE");
  }

  /** What another system proves itself with. */
  public static Key inbound(String site, String inbound) {
    return new Key("INBOUND#" + site, "SECRET#" + inbound);
  }

  /** What a channel remembers of its questions. */
  public static Key evidence(String site, String channel) {
    return new Key("EVIDENCE#" + site + '#' + channel, "EVIDENCE");
  }

  /** A channel's counters of one day; sorts by the date. */
  public static Key counters(String site, String channel, String date) {
    return new Key("COUNTERS#" + site + '#' + channel, date);
  }

  /** The counters of who replied in a channel on one day; sorts by the date. */
  public static Key counters(String site, String channel, String date, String by) {
    return new Key("COUNTERS-BY#" + site + '#' + channel, date + '#' + by);
  }

  /** A site among all sites, for the operator and the daily renewal. */
  public static Key ofAllSites(String site) {
    return new Key("SITES", ofSite(site));
  }

  private static String ofSite(String site) {
    return "SITE#" + site;
  }

  /** The key among an item's attributes. */
  public static Key of(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return new Key(attributes.text(PARTITION), attributes.text(SORT));
  }

  /** This key as attributes. */
  public Map<String, AttributeValue> attributes() {
    return Map.of(PARTITION, AttributeValue.fromS(partition), SORT, AttributeValue.fromS(sort));
  }
}
