/** @import { Feed, Sign } from "./types.d.ts" */

/** As often as the service's caches let an answer change. */
const EVERY = 30_000;

/** How old an answer may grow before the page's own text returns. The bound that the README states. */
export const FRESH = 5 * 60_000;

/** The milliseconds by which a visitor's clock may run fast from one answer to the next: 67 millionths. */
const FAST = 2;

/**
 * Takes in a sign with the server's clock at its receipt, unless it tells no instant or is older than what is known: of
 * caches that serve the stale when the service fails, one may be behind another.
 *
 * @param {Feed} feed
 * @param {number} receivedAt by `performance.now()`
 * @param {Sign} sign
 * @param {string | null} [age] the seconds that it has spent in caches
 */
export function take(feed, receivedAt, sign, age) {
  const made = Date.parse(sign.now);
  if (made >= feed.made) {
    feed.made = made;
    feed.dueAt = receivedAt + EVERY;
    feed.told = sign;
    // The way here only makes it late, so the greatest is the nearest; the clock does not run back, but for what a
    // visitor's clock may run fast meanwhile.
    feed.ahead = Math.max(feed.ahead - FAST, made + ~~(/** @type {any} */ (age)) * 1000 - receivedAt);
  }
}

/**
 * Asks if it is time to, and calls back when there may be news.
 *
 * @param {Feed} feed
 * @param {string} address
 * @param {() => void} then
 */
export async function refresh(feed, address, then) {
  if (performance.now() < feed.dueAt) return;
  feed.dueAt = performance.now() + EVERY;
  try {
    // The browser's own cache tells no Age, which would show what is old as new.
    const response = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(EVERY) });
    if (response.ok) take(feed, performance.now(), await response.json(), response.headers.get("age"));
  } catch {
    // Asked again in half a minute; what is known holds until it is too old.
  }
  then();
}
