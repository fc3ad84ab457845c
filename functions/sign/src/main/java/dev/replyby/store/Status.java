package dev.replyby.store;

import dev.replyby.promise.LiveStatus;
import dev.replyby.time.Openings;
import java.util.Arrays;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A live status as it is stored, for the team or for one member.
 *
 * @param since epoch second at which it was set
 * @param until epoch second at which it ends by itself
 * @param note for colleagues; never shown to visitors
 * @param by who set it
 */
public record Status(Kind kind, long since, long until, Optional<String> note, String by) {
  /** Away or open. */
  public enum Kind {
    AWAY("away"),
    OPEN("open");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word for it in the API and in the table. */
    public String word() {
      return word;
    }

    /** The kind by its word. */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
    }
  }

  /** Whether it counts at the epoch second {@code now}. */
  public boolean runsAt(long now) {
    return since <= now && now < until;
  }

  /** From when it was set to when it ends. */
  public Openings time() {
    return Openings.between(since, until);
  }

  /** What it does to the team's openings. */
  public LiveStatus live() {
    return switch (kind) {
      case AWAY -> new LiveStatus.Away(since, until);
      case OPEN -> new LiveStatus.Open(since, until);
    };
  }

  /** This status as a map attribute. */
  public AttributeValue toAttribute() {
    return AttributeValue.fromM(
        Attributes.empty()
            .put("state", kind.word)
            .put("since", since)
            .put("until", until)
            .put("note", note)
            .put("by", by)
            .toMap());
  }

  /** The status in that attribute. */
  public static Status from(AttributeValue attribute) {
    var map = Attributes.of(attribute.m());
    return new Status(
        Kind.of(map.text("state")).orElseThrow(),
        map.number("since"),
        map.number("until"),
        map.textIfAny("note"),
        map.text("by"));
  }
}
