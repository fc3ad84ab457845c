package dev.replyby.store;

import java.util.Optional;

/** Reads what a sign is made of. */
public final class SignStore {
  private final Table table;

  public SignStore(Table table) {
    this.table = table;
  }

  /** For visitors: one eventually consistent read. */
  public Optional<SignItem> glance(String site) {
    return table.get(Key.sign(site), false).map(SignItem::from);
  }

  /** For those who have just changed it: one consistent read. */
  public Optional<SignItem> read(String site) {
    return table.get(Key.sign(site), true).map(SignItem::from);
  }
}
