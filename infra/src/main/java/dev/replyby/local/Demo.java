package dev.replyby.local;

import dev.replyby.tzdata.TzData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The command that {@code mvn -Pdemo} runs. Two system properties come from the build: {@value
 * #REPORT} names the file that tells programs where the service is, and {@value #OUTLIVE} set to
 * {@code false} ends it together with the process that started it.
 */
public final class Demo {
  static {
    TzData.install();
  }

  static final String REPORT = "replyby.demo.report";
  static final String OUTLIVE = "replyby.demo.outlive";

  private static final int REFUSED = 1;
  private static final int BROKEN = 2;
  private static final Duration LOOK = Duration.ofMillis(500);

  private Demo() {}

  public static void main(String[] args) throws IOException {
    var notice = DemoNotice.at(Optional.ofNullable(System.getProperty(REPORT)).map(Path::of));
    notice.withdrawRefusal();
    try {
      run(notice);
    } catch (Refused refused) {
      var line = "ReplyBy does not start. " + refused.getMessage();
      System.err.println(line);
      notice.refused(line);
      System.exit(REFUSED);
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      System.exit(BROKEN);
    }
  }

  private static void run(DemoNotice notice) throws IOException {
    var home = Path.of(System.getProperty("user.home"));
    var running = DemoService.start(DemoSettings.from(System.getenv(), home), notice);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running.service(), notice)));
    stopWithParent();
    System.out.print(running.report().text());
    System.out.flush();
    notice.running(running.report());
  }

  private static void stop(DemoService service, DemoNotice notice) {
    try {
      notice.withdraw();
    } catch (IOException e) {
      System.err.println("The notice of this demo stays behind: " + e.getMessage());
    } finally {
      service.close();
    }
  }

  /** A killed Maven must not leave a service behind that nobody sees. */
  private static void stopWithParent() {
    if (!Boolean.parseBoolean(System.getProperty(OUTLIVE, "true"))) {
      var parent = ProcessHandle.current().parent();
      Thread.startVirtualThread(() -> stopAfter(parent));
    }
  }

  /**
   * Asks whose child this is: an orphan is adopted at once, whether or not its parent is buried.
   */
  private static void stopAfter(Optional<ProcessHandle> parent) {
    try {
      while (ProcessHandle.current().parent().equals(parent)) {
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException _) {
      // stops all the same
    }
    System.exit(0);
  }
}
