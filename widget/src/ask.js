/** @import { Answer } from "./types.d.ts" */

/** How old an answer may grow before the page's own text returns. The bound that the README states. */
const FRESH = 5 * 60_000;

const TIMEOUT = 10_000;

/**
 * One answer of the service, with the server's clock at its receipt. Nothing if it is not one.
 *
 * @param {string} url
 * @returns {Promise<Answer | undefined>}
 */
export async function ask(url) {
  // The browser's own cache keeps the Date of the first receipt and tells no Age, which would set the clock back.
  const response = await fetch(url, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT) });
  const receivedAt = performance.now();
  const sign = await response.json();
  // The Date may be missing (hidden by a proxy's CORS) or a second behind the sign it carries.
  const madeAt = Math.max(Date.parse(/** @type {string} */ (response.headers.get("date"))) || 0, Date.parse(sign.now));
  const offset = madeAt + (Number(response.headers.get("age")) || 0) * 1000 - receivedAt;
  const until = Math.min(madeAt + FRESH, Date.parse(sign.validUntil));
  if (response.ok && madeAt) return { sign, offset, until };
}
