package dev.replyby.coldstart;

/** One function, packed and started in one way. */
record Arrangement(Subject subject, Packaging packaging, Wire wire) {
  /** Usable as a file's name. */
  String id() {
    return (subject + "-" + packaging.name() + "-" + wire.name()).replaceAll("[^A-Za-z_-]+", "_");
  }
}
