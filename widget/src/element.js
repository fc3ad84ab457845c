import { addressOf } from "./address.js";
import { sign } from "./embedded.js";
import { FRESH } from "./feeds.js";
import { promiseAt } from "./pieces.js";
import { make, teller } from "./sentence.js";
import { sheet } from "./style.js";
import { note } from "./watch.js";

/** @import { Feed, LastCall, Promised } from "./types.d.ts" */

const HOUR = 3_600_000;

/**
 * The last call that is less than an hour away.
 *
 * @param {LastCall[] | undefined} lastCalls
 * @param {number} now
 */
const imminent = (lastCalls, now) => lastCalls?.find(({ askBy }) => Math.ceil((Date.parse(askBy) - now) / HOUR) === 1);

/** A company's sign: when a visitor who asks now hears back. */
export class ReplyBy extends HTMLElement {
  static observedAttributes = ["lang", "form", "base", "site", "channel"];

  region = make("div", { role: "status", dir: "auto" });
  sentence = make("span");
  /** @type {string | undefined} what was last shown, as far as it matters to who only hears it */
  meaning;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(this.region);
    this.region.append(this.sentence, make("slot"));
  }

  /** The language tag of the page around, else the browser's. */
  get tag() {
    const around = /** @type {HTMLElement} */ (this.closest("[lang]") || document.documentElement);
    return around.lang || navigator.language;
  }

  /** The sign's address in that language; an unusable one answers nothing. */
  get address() {
    const site = this.getAttribute("site") || sign.site;
    return this.isConnected && addressOf(site, this.tag, this.getAttribute("base"));
  }

  /** Going is noticed at the next second. */
  connectedCallback() {
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
  show({ told: sign, made }, now) {
    const sentence = make("span");
    let { meaning } = this;
    /** @type {Promised | undefined} */
    let detail;
    try {
      // A NaN compares false, so an instant that cannot be read ends the sign.
      if (now < made + FRESH && now < Date.parse(sign.validUntil)) {
        const { channels, lang, texts } = sign;
        const { pieces, lastCalls } = channels[this.getAttribute("channel") || Object.keys(channels)[0]];
        const promise = promiseAt(pieces, now);
        const key = promise.replyBy ? promise.state : "none";
        const tell = teller(sign, now, this.tag);
        const form = this.getAttribute("form");
        const next = form === "card" && imminent(lastCalls, now);
        const dot = make("i", { part: `dot ${promise.state}` });
        const text = make("span", { part: "text" });
        text.append(...tell(texts[key], promise), ...(next ? tell(` ${texts.lastCall}`, next) : ""));
        sentence.lang = lang;
        sentence.append(dot, " ", text);
        if (form === "dot") {
          text.popover = "auto";
          const button = make("button", { title: text.textContent, popoverTargetElement: text });
          dot.replaceWith(button);
          button.append(dot);
        }
        meaning = key + promise.opensAt;
        detail = promise;
      }
    } catch {
      // The page's own text is the answer to every failure.
    }
    /** What is shown now; nothing while the page's own text is. */
    this.promise = detail;
    if (!sentence.isEqualNode(this.sentence)) {
      // Heard when the meaning changes; not on arrival, nor when it has only been away for a while.
      this.region.ariaLive = this.meaning && this.meaning !== meaning ? "polite" : "off";
      const focused = /** @type {ShadowRoot} */ (this.shadowRoot).activeElement;
      this.sentence.replaceWith(sentence);
      if (focused) /** @type {HTMLElement} */ (sentence.firstChild)?.focus();
      this.sentence = sentence;
      this.meaning = meaning;
      this.dispatchEvent(new CustomEvent("replyby:change", { detail, bubbles: true, composed: true }));
    }
  }
}
