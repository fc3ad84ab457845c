import { sheet } from "./style.js";
import { viewAt, visitor } from "./view.js";
import { note } from "./watch.js";

/** @import { Answer, Part, Promised, View } from "./types.d.ts" */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
/** Where the script came from: the folder of its address. */
const home = script?.src.replace(/[^/]*([?#].*)?$/, "");

/** A company's sign: when a visitor who asks now hears back. */
export class ReplyBy extends HTMLElement {
  static observedAttributes = ["site", "channel", "lang", "base"];

  #slot = make("slot");
  #text = make("span", { part: "text", role: "status", dir: "auto" });
  /** @type {View | undefined} */
  #view;
  /** @type {Promised | undefined} what is shown now; nothing while the page's own text is */
  promise;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    const cell = make("div");
    root.adoptedStyleSheets = [sheet];
    root.append(cell);
    cell.append(this.#slot, this.#text);
  }

  get channel() {
    return this.getAttribute("channel");
  }

  /** The sign's address in the language of the page around; an unusable one answers nothing. */
  get address() {
    const { lang } = /** @type {HTMLElement} */ (this.closest("[lang]") ?? document.documentElement);
    const site = /** @type {string} */ (this.getAttribute("site"));
    const base = this.getAttribute("base") || home;
    const path = `/v1/sites/${encodeURIComponent(site)}/sign?lang=${encodeURIComponent(lang || visitor().language)}`;
    return site && base?.replace(/\/*$/, path);
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
   * Shows what an answer says at an instant, or the page's own text; touches the page only if that differs.
   *
   * @param {Answer | undefined} answer
   * @param {number} now
   */
  show(answer, now) {
    let view;
    try {
      view = answer && viewAt(answer, this.channel, now, visitor());
    } catch {
      // Not a sign. The page's own text is the answer to every failure.
    }
    if (same(view, this.#view)) return;
    const before = this.promise;
    const detail = view?.promise;
    const text = this.#text;
    this.#view = view;
    this.promise = detail;
    // Heard when the state changes; not on arrival, and not when an open sign's promise steps on.
    text.ariaLive = before && before.state !== detail?.state ? "polite" : "off";
    text.lang = view ? view.lang : "";
    this.#slot.hidden = !!view;
    text.replaceChildren(...(view ? [make("i", { part: `dot ${detail?.state}` }), ...view.parts.map(node)] : []));
    if (!same(detail, before))
      this.dispatchEvent(new CustomEvent("replyby:change", { detail, bubbles: true, composed: true }));
  }
}
/** @param {unknown} a @param {unknown} b */
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** @param {string} name @param {object} [properties] */
const make = (name, properties) => Object.assign(document.createElement(name), properties);

/** @param {Part} part */
const node = (part) => (typeof part === "object" ? make("time", part) : part);
