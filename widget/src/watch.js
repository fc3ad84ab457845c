import { addressOf } from "./address.js";
import { lang, sign } from "./embedded.js";
import { refresh, take } from "./feeds.js";

/** @import { Feed, Reader } from "./types.d.ts" */

const NAP = 2_000;

/** How far the visitor's clock may be from an embedded sign. */
const NEW = 10_000;

/** @type {Set<Reader>} the elements that have an address, and those that had one a moment ago */
const readers = new Set();

const unknown = () => /** @type {Feed} */ ({ ahead: 0, made: 0 });

const first = unknown();
// A script cannot see its age: a preload, a consent manager or a service worker may run it long after it was made.
// Only one that the visitor's clock calls new is believed; a wrong clock costs a request.
if (Math.abs(Date.now() - Date.parse(sign.now)) < NEW) take(first, performance.now(), sign);

/** @type {Record<string, Feed>} by address: elements that show one site in one language share its answer */
// @ts-expect-error: without a sign, nothing at no address
let feeds = { [addressOf(sign.site, lang)]: first };

/** @type {ReturnType<typeof setTimeout>} */
let timer;

/** @type {number} */
let awake;

/** Whether a tick is to come in this task. */
let noted = false;

/**
 * Shows what is true this second, unless nobody looks. Every instant of a sign is a whole second of the server's clock,
 * and so is every tick: no change is missed (the visitor's own midnight included) and a nap is noticed within a second.
 */
function tick() {
  clearTimeout(timer);
  noted = false;
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
    feeds[/** @type {string} */ (address)] ??= unknown();
    const feed = feeds[/** @type {string} */ (address)];
    if (address) refresh(feed, address, tick);
    else readers.delete(reader);
    const now = performance.now() + feed.ahead;
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
  if (!noted) queueMicrotask(tick);
  noted = true;
}

// Coming back from the back/forward cache is a change of visibility too (HTML, "reactivate a document").
for (const type of ["visibilitychange", "online"])
  addEventListener(type, () => {
    for (const address in feeds) feeds[address].dueAt = 0;
    tick();
  });
