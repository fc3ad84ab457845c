package dev.replyby.aws;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The command that Maven and CDK's command-line tool run: writes what CDK deploys and what SAM
 * deploys. Its argument is the checkout.
 */
public final class Synthesis {
  /** Where CDK's tool wants the result. */
  private static final String OUT = "CDK_OUTDIR";

  private Synthesis() {}

  public static void main(String[] arguments) throws IOException {
    var checkout = Path.of(arguments[0]).toAbsolutePath().normalize();
    var target = checkout.resolve("infra").resolve("aws").resolve("target");
    var wanted = System.getenv(OUT);
    var out = wanted == null ? target.resolve("cdk.out") : Path.of(wanted);
    var service = Service.of(checkout, Service.context(checkout), out);
    SamTemplate.write(service.stack(), checkout, target.resolve("sam"));
  }
}
