import { feedOf, feeds, refresh } from "./feeds.js";

/** @import { Reader } from "./types.d.ts" */

const NAP = 2_000;

/** @type {Set<Reader>} the elements on the page */
const readers = new Set();

/** @type {ReturnType<typeof setTimeout>} */
let timer;

/** `performance.now()` may stand still while a laptop sleeps and `Date.now()` does not: a leap between them is a nap. */
const drift = () => Date.now() - performance.now();
let awake = drift();

/**
 * Shows what is true this second. Every instant of a sign is a whole second of the server's clock, and so is every
 * tick: no change is missed (the visitor's own midnight included) and a nap is noticed within a second.
 */
function tick() {
  clearTimeout(timer);
  // Nothing known holds any longer, answers under way included.
  if (drift() - awake > NAP) feeds.clear();
  awake = drift();
  let wait = 1000;
  readers.forEach(feedOf);
  for (const reader of readers) {
    const feed = feedOf(reader);
    refresh(feed, reader, tick);
    const now = performance.now() + (feed.answer?.offset || 0);
    reader.show(feed.answer, now);
    wait = Math.min(wait, 1000 - (now % 1000));
  }
  if (readers.size && !document.hidden) timer = setTimeout(tick, wait);
}

/** @param {Event & { persisted?: boolean }} event */
function wake({ persisted = true }) {
  // A first pageshow is not persisted; it only says that the page has loaded.
  if (persisted && !document.hidden) for (const feed of feeds.values()) feed.dueAt = 0;
  tick();
}

/**
 * Takes note that an element came, changed or went; acts later in the same task, so that several elements, attributes
 * or a move within the page count as one change.
 *
 * @param {Reader} reader
 */
export function note(reader) {
  if (reader.isConnected) readers.add(reader);
  else readers.delete(reader);
  for (const type of ["visibilitychange", "online", "pageshow"])
    (readers.size ? addEventListener : removeEventListener)(type, wake);
  queueMicrotask(tick);
}
