/** What a sign promises to a visitor who asks now. Instants are RFC 3339, in UTC. */
export interface ReplyByPromise {
  state: "open" | "closed" | "away";
  /** When the visitor hears back; missing when nothing can be promised. */
  replyBy?: string;
  /** The next opening; missing when it is open. */
  opensAt?: string;
  /** The end of this opening; missing when it is not open. */
  closesAt?: string;
}

/** A company's sign: when a visitor who asks now hears back. Importing this module defines `<reply-by>`. */
export declare class ReplyBy extends HTMLElement {
  static readonly observedAttributes: readonly string[];
  /** What is shown now; nothing while the page's own text is. */
  readonly promise: ReplyByPromise | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "reply-by": ReplyBy;
  }
  interface GlobalEventHandlersEventMap {
    /** What is shown has changed; `detail` is null while the page's own text is. */
    "replyby:change": CustomEvent<ReplyByPromise | null>;
  }
}
