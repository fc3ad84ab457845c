package dev.replyby.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The demo's tokens, kept between runs; the table itself has only their hashes. */
record DemoTokens(String operator, String owner, String staff) {
  /** None yet: no token works. */
  static final DemoTokens NONE = new DemoTokens("", "", "");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What was kept there; nothing usable counts as nothing. */
  static Optional<DemoTokens> read(Path file) {
    try {
      return Optional.of(MAPPER.readValue(Files.readAllBytes(file), DemoTokens.class));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** Keeps them there, for this user alone. */
  void write(Path file) throws IOException {
    AtomicFile.write(file, MAPPER.writeValueAsBytes(this), true);
  }

  DemoTokens withOperator(String token) {
    return new DemoTokens(token, owner, staff);
  }

  DemoTokens withOwner(String token) {
    return new DemoTokens(operator, token, staff);
  }

  DemoTokens withStaff(String token) {
    return new DemoTokens(operator, owner, token);
  }

  /** Never shows them. */
  @Override
  public String toString() {
    return "DemoTokens[…]";
  }
}
