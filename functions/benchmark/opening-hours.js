// The same questions to opening_hours.js and to us, in one run: how to start it is in ../README.md.
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

process.env.TZ = 'Europe/Amsterdam'; // opening_hours.js reads the clock of its process
const { default: OpeningHours } = await import('opening_hours');

const here = fileURLToPath(new URL('.', import.meta.url));
const classes = ['core', 'benchmark'].map((module) => join(here, '..', module, 'target', 'classes'));
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
const peer = ['-cp', classes.join(':'), 'dev.replyby.benchmark.OpeningHoursPeer'];
const [questions, sums, [plusNanos], changes, [changeNanos]] = execFileSync(java, peer, { encoding: 'utf8' })
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));

const years = [2026, 2027, 2028];
const holidays = ['Jan 01', 'Apr 27', 'May 05', 'May 14', 'May 25', 'Dec 25', 'Dec 26'];
const hours = new OpeningHours(
  [
    'Mo-Th 09:00-12:30,13:00-17:30; Fr 09:00-17:00,22:00-02:00',
    'Jun 01-Aug 31 off; Jun 01-Aug 31 Mo-Fr 08:00-14:00',
    ...years.flatMap((year) => holidays.map((day) => `${year} ${day} off`)),
    '2026 Dec 24 09:00-12:00; Dec 28-31 off; 2026 Oct 14 13:00-19:00',
  ].join('; '),
  null,
);

const date = (second) => new Date(second * 1000);
const second = (instant) => instant.getTime() / 1000;

/** The instant at which so many seconds of open time have passed. */
function plus(t, seconds) {
  const walk = hours.getIterator(date(t));
  let from = t;
  let left = seconds;
  for (;;) {
    const open = walk.getState();
    walk.advance();
    const until = second(walk.getDate());
    if (open && until - from >= left) return from + left;
    if (open) left -= until - from;
    from = until;
  }
}

/** Whole times, the answers that agree, and both programs' operations per second. */
function compare(name, ask, ours, nanos) {
  let best = Number.POSITIVE_INFINITY;
  let answers = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    answers = questions.map(ask);
    best = Math.min(best, performance.now() - start);
  }
  const same = answers.filter((answer, i) => answer === ours[i]).length;
  const theirs = (1000 * questions.length) / best;
  const rate = (perSecond) => Math.round(perSecond).toLocaleString('en');
  console.log(
    `${name}: opening_hours.js ${rate(theirs)}/s, ReplyBy ${rate(1e9 / nanos)}/s,`,
    `${rate(1e9 / nanos / theirs)} times; ${same} of ${questions.length} answers are the same`,
  );
}

compare('+480 open minutes', (t) => plus(t, 480 * 60), sums, plusNanos);
compare('the next change', (t) => second(hours.getNextChange(date(t))), changes, changeNanos);
