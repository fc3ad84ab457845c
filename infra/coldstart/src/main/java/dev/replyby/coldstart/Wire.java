package dev.replyby.coldstart;

/** How the function speaks to the table. */
enum Wire {
  HTTP("plain HTTP"),
  TLS("TLS");

  private final String words;

  Wire(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
