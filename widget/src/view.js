import { promiseAt } from "./pieces.js";
import { make, teller } from "./sentence.js";

/** @import { Feed, Promised } from "./types.d.ts" */

const HOUR = 3_600_000;

/**
 * Fills an empty element with what there is to read at an instant, and gives the promise. Nothing once the feed's sign
 * is too old; a throw, and an element still empty, when it has none or what it has is not a sign.
 *
 * @param {HTMLElement} text
 * @param {Feed} feed
 * @param {string | null} channel
 * @param {string | null} form
 * @param {number} now
 * @returns {Promised | undefined}
 */
export function write(text, { told: sign, until }, channel, form, now) {
  // A NaN compares false, so an instant that cannot be read ends the sign.
  if (!(now < until && now < Date.parse(sign.validUntil))) return;
  const { channels, lang, texts } = sign;
  const { pieces, lastCalls } = channels[channel || Object.keys(channels)[0]];
  const promise = promiseAt(pieces, now);
  const tell = teller(sign, now);
  const next = form === "card" && lastCalls?.find(({ askBy }) => Math.ceil((Date.parse(askBy) - now) / HOUR) === 1);
  text.append(
    make("i", { part: `dot ${promise.state}` }),
    ...tell(texts[promise.replyBy ? promise.state : "none"], promise),
    ...(next ? tell(` ${texts.lastCall}`, next) : []),
  );
  const image = form === "dot" && { role: "img", ariaLabel: text.textContent, tabIndex: 0 };
  Object.assign(text, { part: "text", dir: "auto", lang, ...image });
  return promise;
}
