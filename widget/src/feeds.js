import { ask } from "./ask.js";

/** @import { Feed, Reader } from "./types.d.ts" */

/** As often as the service's caches let an answer change. */
const EVERY = 30_000;

/** @type {Map<Reader["address"], Feed>} */
export const feeds = new Map();

/**
 * The feed of a reader's address: elements that show one site in one language share its answer. Asks for all channels
 * once there may be two of them: while the page is being parsed, more may follow.
 *
 * @param {Reader} reader
 */
export function feedOf(reader) {
  const { address } = reader;
  /** @type {Feed} */
  const feed = feeds.get(address) ?? { reader, dueAt: 0 };
  feed.wide ||= feed.reader !== reader || document.readyState === "loading";
  feeds.set(address, feed);
  return feed;
}

/**
 * Asks if it is time to, and calls back when there is news.
 *
 * @param {Feed} feed
 * @param {Reader} reader
 * @param {() => void} then
 */
export async function refresh(feed, { address, channel }, then) {
  const url = `${address}${channel && !feed.wide ? `&channel=${encodeURIComponent(channel)}` : ""}`;
  if (!address || (url === feed.asked && performance.now() < feed.dueAt)) return;
  feed.asked = url;
  feed.dueAt = performance.now() + EVERY;
  const answer = await ask(url).catch(() => undefined);
  // A wider question may have overtaken this one.
  if (url === feed.asked) feed.answer = answer ?? feed.answer;
  then();
}
