package dev.replyby.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate of our own for {@code localhost}, and the JDK's trusted ones with it added: a
 * function reads as many as it would on Lambda.
 *
 * @param store the file that a function is to trust
 */
record Trust(SSLContext server, Path store) {
  private static final String PASSWORD = "changeit";
  private static final String NAME = "table";

  /** Makes them anew in that folder, by the JDK's keytool. */
  static Trust make(Path folder) throws IOException, InterruptedException {
    var keys = folder.resolve("keys.p12");
    var certificate = folder.resolve("table.crt");
    var store = folder.resolve("cacerts");
    Files.deleteIfExists(keys);
    keytool("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30",
        "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1",
        "-keystore", keys.toString());
    keytool("-exportcert", "-file", certificate.toString(), "-keystore", keys.toString());
    var cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    Files.deleteIfExists(store);
    Files.write(store, Files.readAllBytes(cacerts));
    keytool("-importcert", "-noprompt", "-file", certificate.toString(),
        "-keystore", store.toString());
    return new Trust(context(keys), store);
  }

  private static SSLContext context(Path keys) throws IOException {
    try {
      var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
      var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, PASSWORD.toCharArray());
      var context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate made by keytool cannot be used", e);
    }
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-alias", NAME, "-storepass", PASSWORD));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    var process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("keytool failed: " + command);
    }
  }
}
