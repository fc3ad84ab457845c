import { begun, timeText } from "./times.js";

/** @import { LastCall, Promised, Sign } from "./types.d.ts" */

/**
 * How to tell a text to this visitor: a function that gives it in parts, ready to be appended. Throws when a text asks
 * for what the sign does not tell.
 *
 * @param {Sign} sign
 * @param {number} now
 */
export function teller({ lang, offsets, texts, timeZone }, now) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // Browsers that cannot tell the zone leave it out or, with a newer ICU, call it Etc/Unknown.
  const unknown = /^un|Unk/.test(zone);
  // The reader's region counts, else the page's; another script's dates would not fit the text.
  // Only a region may be added: dates in another script do not fit, nor does the C locale's en-US@posix.
  const { language } = navigator;
  const locale = language.replace(/-\w{2,3}$/, "") === lang ? language : lang;

  /** The company's wall clock, from the offsets that the sign tells: the browser's time zone data may be out of date. */
  const there = (/** @type {number} */ instant) => instant + begun(offsets, instant).offset * 1000;
  /** The reader's wall clock; for readers in the company's zone it is the company's. */
  const here = (/** @type {number} */ instant) =>
    unknown || zone === timeZone ? there(instant) : instant - new Date(instant).getTimezoneOffset() * 60_000;

  /**
   * @param {string} text
   * @param {Promised | LastCall} instants
   */
  return (text, instants) =>
    fill(text, (name) => {
      const promised = name === "time";
      const dateTime = instants[/** @type {"askBy" & "opensAt"} */ (promised ? "replyBy" : name)];
      const instant = Date.parse(dateTime);
      // Where a time ends in a stop ("p.m."), the sentence's own stop follows; a remark on the zone comes between.
      const stop = here(instant) === there(instant) ? "" : ".";
      const textContent = timeText(here(instant), here(now), locale).replace(/\.$/, stop);
      const wrap = unknown ? texts.zoneTime : here(instant) === there(instant) ? "{time}" : texts.yourTime;
      return fill(wrap, () => (promised ? make("time", { textContent, dateTime }) : textContent));
    });
}

/**
 * @param {string} text
 * @param {(name: string) => string | Node | (string | Node)[]} value
 */
const fill = (text, value) => text.split(/[{}]/).flatMap((part, i) => (i % 2 ? value(part) : part));

/** @param {string} name @param {object} [properties] */
export const make = (name, properties) => Object.assign(document.createElement(name), properties);
