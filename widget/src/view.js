import { promiseAt } from "./pieces.js";
import { sentence } from "./sentence.js";

/** @import { Answer, View, Visitor } from "./types.d.ts" */

/**
 * What to show of an answer at an instant; nothing once it is too old, and a throw when it is not a sign.
 *
 * @param {Answer} answer
 * @param {string | null} channel
 * @param {number} now
 * @param {Visitor} visitor
 * @returns {View | undefined}
 */
export function viewAt({ sign, until }, channel, now, visitor) {
  // A NaN compares false, so an instant that cannot be read ends the sign.
  if (!(now < until)) return;
  const { channels, lang } = sign;
  const promise = promiseAt((channel ? channels[channel] : Object.values(channels)[0]).pieces, now);
  return { promise, lang, parts: sentence(sign, promise, now, visitor) };
}

/** @returns {Visitor} */
export function visitor() {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  // Browsers that cannot tell the zone leave it out or, with a newer ICU, call it Etc/Unknown.
  // Chromium under the C locale says en-US@posix, which no Intl takes.
  return { language: navigator.language.split("@")[0], timeZone: !/Unknown/.test(timeZone) && timeZone };
}
