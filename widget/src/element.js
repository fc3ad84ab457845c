import { addressOf } from "./address.js";
import { sign } from "./embedded.js";
import { make } from "./sentence.js";
import { sheet } from "./style.js";
import { write } from "./view.js";
import { note } from "./watch.js";

/** @import { Feed, Promised } from "./types.d.ts" */

/** A company's sign: when a visitor who asks now hears back. */
export class ReplyBy extends HTMLElement {
  static observedAttributes = ["lang", "form", "base", "site", "channel"];

  region = make("div", { role: "status" });
  sentence = make("span");

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(this.region);
    this.region.append(this.sentence, make("slot"));
  }

  /** The sign's address in the language of the page around; an unusable one answers nothing. */
  get address() {
    const { lang } = /** @type {HTMLElement} */ (this.closest("[lang]") ?? document.documentElement);
    const site = this.getAttribute("site") || sign.site;
    return this.isConnected && addressOf(site, lang || navigator.language, this.getAttribute("base"));
  }

  connectedCallback() {
    note(this);
  }

  disconnectedCallback() {
    note(this);
  }

  attributeChangedCallback() {
    note(this);
  }

  /**
   * Shows what a feed says at an instant, or the page's own text; touches the page only if that differs.
   *
   * @param {Feed} feed
   * @param {number} now
   */
  show(feed, now) {
    const before = this.promise;
    const sentence = make("span");
    /** @type {Promised | undefined} */
    let detail;
    try {
      detail = write(sentence, feed, this.getAttribute("channel"), this.getAttribute("form"), now);
    } catch {
      // The page's own text is the answer to every failure.
    }
    /** What is shown now; nothing while the page's own text is. */
    this.promise = detail;
    if (!sentence.isEqualNode(this.sentence)) {
      // Heard when the state changes; not on arrival, and not when an open sign's promise steps on or is gone for a while.
      this.region.ariaLive = before && before.state !== detail?.state ? "polite" : "off";
      const focused = this.sentence.matches(":focus");
      this.sentence.replaceWith(sentence);
      if (focused) sentence.focus();
      this.sentence = sentence;
      this.dispatchEvent(new CustomEvent("replyby:change", { detail, bubbles: true, composed: true }));
    }
  }
}
