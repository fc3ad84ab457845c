package dev.replyby.site;

import java.net.URI;

/**
 * Where the service tells another one.
 *
 * @param url an https address, or one of the machine that the service runs on
 */
public record Webhook(URI url, Format format) {
  /** What the messages to it look like. */
  public enum Format {
    /** As the API describes them. */
    JSON,
    /** As Slack and those who understand it take them. */
    SLACK
  }
}
