package dev.replyby.access;

import dev.replyby.http.Refusal;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Notes on a token the day on which it was used, in UTC. To the day and no finer, as a write costs
 * five times the read that every request makes anyway: so a token costs one write a day. Nobody is
 * refused for it, and nobody waits for it longer than the table's client does for one attempt.
 */
final class LastUse {
  private static final System.Logger LOG = System.getLogger(LastUse.class.getName());

  /** So long nothing is noted after a failure, lest a table that takes no writes slow all reads. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Table table;
  private final AtomicReference<Instant> failedAt = new AtomicReference<>(Instant.EPOCH);

  @Inject
  LastUse(Table table) {
    this.table = table;
  }

  /** Somebody was let in with that token, as it was just read. */
  void note(Token token, Instant now) {
    var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    boolean known = token.usedOn().filter(day -> !day.isBefore(today)).isPresent();
    if (!known && !isPausing(now)) {
      write(token, today, now);
    }
  }

  private boolean isPausing(Instant now) {
    return Duration.between(failedAt.get(), now).abs().compareTo(PAUSE) < 0;
  }

  private void write(Token token, LocalDate today, Instant now) {
    try {
      var update = update(token, today);
      table.call(c -> c.updateItem(update));
      failedAt.set(Instant.EPOCH);
    } catch (ConditionalCheckFailedException _) {
      // somebody else noted it meanwhile, or the token was revoked: both are as they should be
    } catch (Refusal | SdkException e) {
      failedAt.set(now);
      LOG.log(
          Level.WARNING, "the use of token " + token.id() + " was not noted: " + e.getMessage());
    }
  }

  /** Only of a token that is still there, and only forwards; names no other attribute. */
  private UpdateItemRequest update(Token token, LocalDate today) {
    return UpdateItemRequest.builder()
        .tableName(table.name())
        .key(Key.token(token.hash()).attributes())
        .updateExpression("SET #used = :today")
        .conditionExpression(
            "attribute_exists(#key) AND (attribute_not_exists(#used) OR #used < :today)")
        .expressionAttributeNames(Map.of("#key", Key.PARTITION, "#used", Token.USED_ON))
        .expressionAttributeValues(Map.of(":today", AttributeValue.fromS(today.toString())))
        .overrideConfiguration(o -> attempt().ifPresent(o::apiCallTimeout))
        .build();
  }

  private Optional<Duration> attempt() {
    var client = table.client().serviceClientConfiguration();
    return client.overrideConfiguration().apiCallAttemptTimeout();
  }
}
