package dev.replyby.http;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What one class logs in this thread until this is closed, kept from the console. */
final class CapturedLog extends Handler implements AutoCloseable {
  private final Logger logger;
  private final long thread = Thread.currentThread().threadId();
  private final StringBuilder text = new StringBuilder();

  CapturedLog(Class<?> source) {
    logger = Logger.getLogger(source.getName());
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  String text() {
    return text.toString();
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLongThreadID() == thread) {
      text.append(entry.getMessage()).append(' ').append(entry.getThrown()).append('\n');
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
