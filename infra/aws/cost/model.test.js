import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { assumed, month, originShare } from './model.js';

test('a site that is hardly looked at asks the origin for each view', () => {
  assert.ok(originShare(100, assumed) > 0.99);
});

test('a busy cache asks the origin once in its time and no more', () => {
  const views = 1e9;
  const asked = views * originShare(views, assumed);
  const most = (30 * 86_400 * assumed.caches * assumed.languages) / assumed.maxAge;
  assert.ok(asked < most && asked > 0.9 * most);
});

test('simulated views at random times agree with the share', () => {
  const views = 3e6;
  const gap = (30 * 86_400 * assumed.caches * assumed.languages) / views;
  let [time, fresh, asked] = [0, 0, 0];
  const random = mulberry(7);
  for (let i = 0; i < 200_000; i++) {
    time += -Math.log(1 - random()) * gap;
    if (time >= fresh) {
      asked++;
      fresh = time + assumed.maxAge;
    }
  }
  assert.ok(Math.abs(asked / 200_000 - originShare(views, assumed)) < 0.01);
});

test('without its allowances a request at the edge is the least that a view costs', () => {
  assert.ok(month(1, 1e9, { freeTier: false }).perMillionViews > 1.1);
});

test('a small company pays for the alarms, the secret, and for asking every minute what is due', () => {
  const { lines } = month(1, 10_000);
  const paid = lines.filter((l) => l.cost > 0.1).map((l) => l.key);
  assert.deepEqual(paid, ['readUnit', 'alarmMonth', 'secretMonth']);
});

test('a promise costs its calls and what they write, whatever the views', () => {
  const paid = { freeTier: false, messagesPerPromise: 0 };
  const more = (given) => month(1, 1e6, { ...paid, ...given }).dollars;
  const each = (more({ promises: 1e6 }) - more({ promises: 0 })) / 1e6;
  const writes = (assumed.writesPerPromise * 0.625) / 1e6;
  assert.ok(each > writes && each < 3 * writes, `${each}`);
  const told = (more({ promises: 1e6, messagesPerPromise: 1 }) - more({ promises: 1e6 })) / 1e6;
  assert.ok(told > (assumed.writesPerMessage * 0.625) / 1e6 && told < each);
});

test('everything that is used has a price, and every price is of something', () => {
  for (const line of month(1, 1).lines) {
    assert.ok(Number.isFinite(line.used) && Number.isFinite(line.cost), line.key);
  }
});

test('what stands is as many as the template has', () => {
  const template = new URL('../src/test/resources/dev/replyby/aws/template.json', import.meta.url);
  const resources = Object.values(JSON.parse(readFileSync(template, 'utf8')).Resources);
  const types = resources.map((r) => r.Type);
  const alarms = resources.filter((r) => r.Type === 'AWS::CloudWatch::Alarm').map((r) => r.Properties);
  assert.equal(alarms.reduce((sum, alarm) => sum + metricsOf(alarm), 0), assumed.alarmMetrics);
  assert.equal(types.filter((t) => t === 'AWS::Logs::MetricFilter').length, assumed.metrics);
  assert.equal(types.filter((t) => t === 'AWS::Scheduler::Schedule').length, assumed.workers + 1); // the nightly one
  assert.equal(types.filter((t) => t === 'AWS::SecretsManager::Secret').length, assumed.secrets);
});

/** An alarm on an expression is paid for each metric in it. */
function metricsOf(alarm) {
  return alarm.Metrics?.filter((m) => m.MetricStat).length ?? 1;
}

function mulberry(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
