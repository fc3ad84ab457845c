import { timeText, wallClock } from "./times.js";

/** @import { Part, Promised, Sign, Visitor } from "./types.d.ts" */

/**
 * The sentence a visitor reads, in parts: text, and the promised time apart so that it can be marked up. Throws when
 * a text asks for what the sign does not tell.
 *
 * @param {Sign} sign
 * @param {Promised} promise
 * @param {number} now
 * @param {Visitor} visitor
 * @returns {Part[]}
 */
export function sentence({ texts, timeZone, lang }, { state, replyBy, opensAt }, now, visitor) {
  const zone = visitor.timeZone || timeZone;
  const language = visitor.language.split("-")[0] === lang ? visitor.language : lang;
  const city = `${timeZone.split("/").pop()}`.replace(/_/g, " ");

  /** @param {string} name */
  const tell = (name) => {
    const promised = name === "time";
    const dateTime = /** @type {string} */ (promised ? replyBy : opensAt);
    const instant = Date.parse(dateTime);
    const textContent = timeText(instant, now, zone, language);
    const elsewhere = wallClock(instant, zone) !== wallClock(instant, timeZone);
    const wrap = !visitor.timeZone ? texts.zoneTime : elsewhere ? texts.yourTime : "{time}";
    return fill(wrap, (part) => (part === "zone" ? city : promised ? { textContent, dateTime } : textContent));
  };

  return fill(texts[!replyBy ? "none" : state === "away" && !opensAt ? "closed" : state], tell);
}

/**
 * @param {string} template
 * @param {(name: string) => Part | Part[]} value
 */
const fill = (template, value) => template.split(/\{(\w+)\}/).flatMap((part, i) => (i % 2 ? value(part) : part));
