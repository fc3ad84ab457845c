/** @import { Feed, Sign } from "./types.d.ts" */

/** As often as the service's caches let an answer change. */
const EVERY = 30_000;

/** How old an answer may grow before the page's own text returns. The bound that the README states. */
const FRESH = 5 * 60_000;

const TIMEOUT = 10_000;

/**
 * Takes in a sign with the server's clock at its receipt, unless it tells no instant.
 *
 * @param {Feed} feed
 * @param {number} receivedAt by `performance.now()`
 * @param {Sign} sign
 * @param {string | null} [date] when it was sent: hidden by some proxies, and possibly a second behind the sign
 * @param {string | null} [age] the seconds that it has spent in caches since
 */
export function take(feed, receivedAt, sign, date, age) {
  const madeAt = Math.max(Date.parse(/** @type {string} */ (date)) || 0, Date.parse(sign.now));
  if (madeAt) {
    feed.dueAt = receivedAt + EVERY;
    feed.told = sign;
    feed.until = Math.min(madeAt + FRESH, Date.parse(sign.validUntil));
    feed.ahead = madeAt + ~~(/** @type {any} */ (age)) * 1000 - receivedAt;
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
    // The browser's own cache keeps the Date of the first receipt and tells no Age, which would set the clock back.
    const response = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT) });
    const { headers } = response;
    if (response.ok) take(feed, performance.now(), await response.json(), headers.get("date"), headers.get("age"));
  } catch {
    // Asked again in half a minute; what is known holds until it is too old.
  }
  then();
}
