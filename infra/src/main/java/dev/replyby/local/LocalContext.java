package dev.replyby.local;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;

/** What Lambda tells a function about one call, as far as it is known here. */
public record LocalContext(String getAwsRequestId, String getFunctionName) implements Context {
  private static final int TIMEOUT_MS = 30_000;
  private static final int MEMORY_MB = 1024;

  @Override
  public String getLogGroupName() {
    return "local";
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:local:000000000000:function:" + getFunctionName;
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("no Cognito here");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("no mobile client here");
  }

  @Override
  public int getRemainingTimeInMillis() {
    return TIMEOUT_MS;
  }

  @Override
  public int getMemoryLimitInMB() {
    return MEMORY_MB;
  }

  @Override
  public LambdaLogger getLogger() {
    return new StandardError();
  }

  private static final class StandardError implements LambdaLogger {
    @Override
    public void log(String message) {
      System.err.println(message);
    }

    @Override
    public void log(byte[] message) {
      log(new String(message, StandardCharsets.UTF_8));
    }
  }
}
