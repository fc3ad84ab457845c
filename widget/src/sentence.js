import { begun } from "./times.js";

/** @import { Promised, LastCall, Sign } from "./types.d.ts" */

const DAY = 864e5;

/**
 * How to tell a text to this visitor: a function that gives it in parts, ready to be appended. Throws when a text asks
 * for what the sign does not tell.
 *
 * @param {Sign} sign
 * @param {number} now
 * @param {string} page the language tag of the page around
 */
export function teller({ lang, offsets, texts, timeZone }, now, page) {
  // The reader's region counts, else the page's. Only a region may be added: dates in another script would not fit.
  const locale = [navigator.language, page].find((tag) => tag.match(`^${lang}-(..|\\d+)$`)) ?? lang;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // Browsers that cannot tell the zone leave it out or, with a newer ICU, call it Etc/Unknown.
  const unknown = /^un|Unk/.test(zone);

  // Wall clocks, as if they were UTC. The company's is from the offsets that the sign tells: the browser's time zone
  // data may be out of date. The reader's is the company's for readers in its zone.
  const there = (/** @type {number} */ instant) => instant + begun(offsets, instant).offset * 1000;
  const here =
    unknown || zone === timeZone
      ? there
      : (/** @type {number} */ instant) => instant - new Date(instant).getTimezoneOffset() * 60_000;

  /** No more of the date than needed to be exact. Throws, unlike toLocaleString, for what is no instant. */
  const timeText = (/** @type {number} */ clock) => {
    const days = Math.floor(clock / DAY) - Math.floor(here(now) / DAY);
    return Intl.DateTimeFormat(locale, {
      timeZone: "UTC",
      calendar: "gregory",
      ...(days ? { weekday: "long", hour: "numeric", minute: "2-digit" } : { timeStyle: "short" }),
      ...(days > 6 && { month: "long", day: "numeric" }),
      ...(days > 300 && { year: "numeric" }),
    }).format(clock);
  };

  /**
   * @param {string} text
   * @param {Promised | LastCall} instants
   */
  return (text, instants) =>
    text
      .replace(/{(\w+)}/g, (_, name) => {
        const dateTime = /** @type {Record<string, any>} */ (instants)[name];
        const clock = here(Date.parse(dateTime));
        const remark = unknown ? texts.zoneTime : clock === there(Date.parse(dateTime)) ? "{time}" : texts.yourTime;
        return remark.replace("time", `${dateTime}|${timeText(clock)}`);
      })
      // A time that ends in a stop ("p.m.") ends its sentence by itself.
      .replaceAll(".}.", ".}")
      .split(/[{}]/)
      .map((part, i) => {
        const [dateTime, textContent] = part.split("|");
        return i % 2 ? make("time", { dateTime, textContent }) : part;
      });
}

/** @param {string} name @param {object} [properties] */
export const make = (name, properties) => Object.assign(document.createElement(name), properties);
