import { addressOf } from "./address.js";
import { lang, sign } from "./embedded.js";
import { refresh, take } from "./feeds.js";

/** @import { Feed, Reader } from "./types.d.ts" */

const NAP = 2_000;

/** @type {Set<Reader>} the elements on the page, and those that left it a moment ago */
const readers = new Set();

const first = /** @type {Feed} */ ({});
take(first, performance.now(), sign);

/** @type {Record<string, Feed>} by address: elements that show one site in one language share its answer */
// @ts-expect-error: without a sign, nothing at no address
let feeds = { [addressOf(sign.site, lang)]: first, [addressOf(sign.site, sign.lang)]: first };

/** @type {ReturnType<typeof setTimeout>} */
let timer;

/** @type {number} */
let awake;

/**
 * Shows what is true this second, unless nobody looks. Every instant of a sign is a whole second of the server's clock,
 * and so is every tick: no change is missed (the visitor's own midnight included) and a nap is noticed within a second.
 */
function tick() {
  clearTimeout(timer);
  if (document.hidden) return;
  // performance.now() may stand still while a laptop sleeps and Date.now() does not: a leap between them is a nap.
  const drift = Date.now() - performance.now();
  // Nothing known holds any longer, answers under way included.
  if (drift - awake > NAP) feeds = {};
  awake = drift;
  let wait = 1000;
  for (const reader of readers) {
    const { address } = reader;
    // Nothing has a feed too, of which nothing comes.
    feeds[/** @type {string} */ (address)] ??= /** @type {Feed} */ ({});
    const feed = feeds[/** @type {string} */ (address)];
    if (!reader.isConnected) readers.delete(reader);
    else if (address) refresh(feed, address, tick);
    const now = performance.now() + (feed.ahead || 0);
    reader.show(feed, now);
    wait = Math.min(wait, 1000 - (now % 1000));
  }
  if (readers.size) timer = setTimeout(tick, wait);
}

/**
 * Takes note that an element came, changed or went; acts later in the same task, so that several elements, attributes
 * or a move within the page count as one change.
 *
 * @param {Reader} reader
 */
export function note(reader) {
  readers.add(reader);
  queueMicrotask(tick);
}

for (const type of ["visibilitychange", "online", "pageshow"])
  addEventListener(type, (/** @type {Event & { persisted?: boolean }} */ { persisted = true }) => {
    // A first pageshow is not persisted; it only says that the page has loaded.
    if (persisted) for (const address in feeds) feeds[address].dueAt = 0;
    tick();
  });
