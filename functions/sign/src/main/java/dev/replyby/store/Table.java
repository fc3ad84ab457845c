package dev.replyby.store;

import dev.replyby.http.Problem;
import dev.replyby.http.Refusal;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The one table. Every call goes through here, so that a database that throttles, times out or is
 * away becomes a 503 in one place. Failed conditions pass through to the store that set them.
 */
public record Table(DynamoDbClient client, String name) {
  private static final System.Logger LOG = System.getLogger(Table.class.getName());

  /** Calls the database. */
  public <T> T call(Function<DynamoDbClient, T> request) {
    try {
      return request.apply(client);
    } catch (ConditionalCheckFailedException | TransactionCanceledException e) {
      throw e;
    } catch (SdkException e) {
      if (!passes(e)) {
        throw e;
      }
      LOG.log(Level.WARNING, "the table does not answer: " + e.getMessage());
      throw unavailable();
    }
  }

  /** One item; the cheap, eventually consistent read when {@code consistent} is false. */
  public Optional<Map<String, AttributeValue>> get(Key key, boolean consistent) {
    var response =
        call(c -> c.getItem(r -> r.tableName(name).key(key.attributes()).consistentRead(consistent)));
    return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
  }

  /** What to answer when the database cannot be had right now. */
  public static Refusal unavailable() {
    return new Refusal(
        Problem.of(Problem.Kind.UNAVAILABLE, "The store is busy or out of reach; try again.")
            .with("Retry-After", "1"));
  }

  private static boolean passes(SdkException e) {
    return e instanceof SdkClientException
        || e instanceof InternalServerErrorException
        || (e instanceof SdkServiceException s && (s.isThrottlingException() || s.statusCode() >= 500));
  }
}
