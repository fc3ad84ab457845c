// How old a sign gets behind a cache, and how often the cache asks: needs nginx and a running demo (`mvn -Pdemo`),
// whose demo.json REPLYBY_DEMO names. SECONDS and RATE bound it; all of it stays on this machine.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCache } from './nginx.js';

const demo = JSON.parse(readFileSync(process.env.REPLYBY_DEMO ?? '../../target/demo.json', 'utf8'));
const seconds = Number(process.env.SECONDS ?? 180);
const rate = Number(process.env.RATE ?? 50);
const port = Number(process.env.PORT ?? 8099);
const BURST = 200;
const BOUND = 30_000;
const TOGGLE_EVERY = 45_000;
const path = `/v1/sites/${demo.site}/sign?lang=en&channel=email`;

const cache = await startCache(demo.url, port);
const wanted = { state: 'open', since: 0 };
let worst = 0;
let views = 0;
try {
  await toggle('open');
  await burst();
  const before = cache.requests().length;
  await load();
  report(before);
} finally {
  await clear();
  await cache.stop();
}

/** Many viewers at once find an empty cache: one of them asks the origin. */
async function burst() {
  const answers = await Promise.all(Array.from({ length: BURST }, () => sign()));
  assert.ok(answers.every((a) => a.now === answers[0].now));
  const asked = cache.requests().filter((r) => r.askedOrigin).length;
  console.log(`${BURST} views at once of an empty cache: ${asked} at the origin`);
  assert.equal(asked, 1);
}

/** Views at an even rate, and now and then a toggle. */
async function load() {
  const end = Date.now() + seconds * 1000;
  let next = Date.now() + TOGGLE_EVERY / 5;
  const underway = new Set();
  while (Date.now() < end) {
    if (Date.now() > next) {
      next += TOGGLE_EVERY;
      await toggle(wanted.state === 'open' ? 'away' : 'open');
    }
    const one = view().finally(() => underway.delete(one));
    underway.add(one);
    await sleep(1000 / rate);
  }
  await Promise.all(underway);
}

/** One view; how long after the toggle it began, if it still shows what was before. */
async function view() {
  const began = Date.now();
  const { since } = wanted;
  const shown = await sign();
  views++;
  if (wanted.since === since && shown.team !== wanted.state) {
    worst = Math.max(worst, began - since);
  }
}

async function sign() {
  const response = await fetch(cache.url + path);
  assert.equal(response.status, 200);
  const body = await response.json();
  return { team: body.status?.state ?? 'none', now: body.now };
}

async function toggle(state) {
  const response = await status('PUT', { state, for: 'PT1H' });
  assert.ok(response.ok, await response.text());
  Object.assign(wanted, { state, since: Date.now() });
}

async function clear() {
  await status('DELETE');
}

function status(method, body) {
  return fetch(`${demo.url}/v1/sites/${demo.site}/status`, {
    method,
    headers: { Authorization: `Bearer ${demo.staffToken}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
}

function report(before) {
  const asked = cache.requests().slice(before).filter((r) => r.askedOrigin);
  const most = mostWithin(asked.map((r) => r.at), 1000);
  console.log(`${views} views in ${seconds} s (${cpus().length} cores, load ${loadavg()[0].toFixed(1)})`);
  console.log(`at the origin: ${asked.length}, ${((100 * asked.length) / views).toFixed(2)} % of the views; at most ${most} in one second`);
  console.log(`the oldest view began ${(worst / 1000).toFixed(1)} s after the toggle that it did not show`);
  assert.ok(worst <= BOUND, 'a toggle is seen by a new view within 30 seconds');
  assert.ok(asked.length > 0, 'renewals are counted');
  assert.ok(most <= 2, 'no stampede');
}

function mostWithin(times, span) {
  return times.reduce((most, t, i) => Math.max(most, times.slice(i).filter((u) => u < t + span).length), 0);
}
