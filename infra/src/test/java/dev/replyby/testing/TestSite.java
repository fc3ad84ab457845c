package dev.replyby.testing;

/**
 * A site that a test has for itself.
 *
 * @param id its id, in no other test
 * @param owner calls with an owner token of it
 * @param staff calls with a staff token of it; of its first member, if it has any
 */
public record TestSite(String id, TestClient owner, TestClient staff) {
  /** A path below it: {@code site.path("/status")}. */
  public String path(String below) {
    return "/v1/sites/" + id + below;
  }
}
