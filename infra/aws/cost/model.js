import { prices } from './prices.js';

const MONTH_DAYS = 30;
const MONTH_SECONDS = MONTH_DAYS * 86_400;
const MONTH_MINUTES = MONTH_DAYS * 1_440;
const GIGABYTE = 2 ** 30;
const READ_UNIT_BYTES = 4096;

/** What is assumed beyond the prices; every one of them can be given to `month` otherwise. */
export const assumed = {
  /** Requests that leave the browser for one view: one, the site's own script with the sign in it. */
  requestsPerView: 1,
  /** Bytes to the viewer for one request, headers included. */
  answerBytes: 4000,
  /** Seconds for which a cache answers without asking again. */
  maxAge: 15,
  /** Caches that ask the origin themselves: CloudFront's regional ones, where the viewers of one site are. */
  caches: 4,
  /** Languages that a site's viewers ask for, each with an answer of its own. */
  languages: 3,
  /** Milliseconds that a warm sign takes on Lambda, and the function's memory. */
  functionMillis: 15,
  functionGigabytes: 1,
  /** Bytes that DynamoDB reads for one sign. */
  itemBytes: 4000,
  /** Bytes of log for one request that reaches the origin. */
  logBytes: 900,
  /** Questions on record, a month for each site, and how many of them somebody is told about. */
  promises: 100,
  messagesPerPromise: 0.2,
  /** Calls of the API for one promise: it is recorded, and its reply is reported. */
  callsPerPromise: 2,
  /**
   * Write units for one promise: two writes of an item of up to 2 KB in four indexes (2 × 6), counting it after each
   * in a transaction, which costs double, with three counters (2 × 2 × 5), what the channel remembers and what its
   * sign says of that (2 × 8). Read units: the sign and the promise, read consistently, for each of those steps.
   */
  writesPerPromise: 48,
  readsPerPromise: 16,
  /** Write units for one message: it is written with its promise in a transaction, and updated around its call. */
  writesPerMessage: 14,
  readsPerMessage: 6,
  /** Tokens of a site in daily use: the day of their use is one write. */
  tokens: 5,
  /** Milliseconds of one API call on Lambda, and of one run of what runs every minute. */
  apiMillis: 60,
  runMillis: 150,
  /** What runs every minute, and the shards of the index that each asks, half a read unit for each that is empty. */
  workers: 2,
  shardsAsked: 48,
  /** Bytes of log that Lambda itself writes about a run. */
  runLogBytes: 700,
  /** What stands, whatever is asked: `template.json` has so many. An alarm is paid for each metric that it looks at. */
  alarmMetrics: 45,
  metrics: 4,
  secrets: 1,
  /** Whether the account's free allowances, which all accounts have every month, are left for this. */
  freeTier: true,
};

/**
 * Requests at the origin for each request at the edge. Views come at random: after each answer from the origin
 * a cache is quiet for `maxAge` seconds, and then asks once more when the next view comes.
 */
export function originShare(viewsPerSite, { requestsPerView, maxAge, caches, languages }) {
  const perSecond = (viewsPerSite * requestsPerView) / (MONTH_SECONDS * caches * languages);
  return 1 / (1 + perSecond * maxAge);
}

/** The month's bill: each kind of use with its dollars, and all together. */
export function month(sites, viewsPerSite, given = {}) {
  const a = { ...assumed, ...given };
  const requests = sites * viewsPerSite * a.requestsPerView;
  const origin = requests * originShare(viewsPerSite, a);
  const promises = sites * a.promises;
  const messages = promises * a.messagesPerPromise;
  const calls = promises * a.callsPerPromise;
  const runs = MONTH_MINUTES * a.workers;
  const millis = origin * a.functionMillis + calls * a.apiMillis + runs * a.runMillis;
  const used = {
    edgeRequest: requests + calls,
    edgeFunction: requests,
    edgeGigabyte: ((requests + calls) * a.answerBytes) / GIGABYTE,
    apiRequest: origin + calls,
    functionCall: origin + calls + runs,
    functionGigabyteSecond: (millis * a.functionGigabytes) / 1000,
    readUnit:
      (origin * Math.ceil(a.itemBytes / READ_UNIT_BYTES)) / 2 +
      (MONTH_MINUTES * a.shardsAsked) / 2 +
      promises * a.readsPerPromise +
      messages * a.readsPerMessage,
    writeUnit:
      promises * a.writesPerPromise + messages * a.writesPerMessage + sites * a.tokens * MONTH_DAYS,
    schedulerCall: runs + MONTH_DAYS,
    logGigabyte: ((origin + calls) * a.logBytes + runs * a.runLogBytes) / GIGABYTE,
    alarmMonth: a.alarmMetrics,
    metricMonth: a.metrics,
    secretMonth: a.secrets,
  };
  const lines = prices.map((price) => {
    const paid = Math.max(0, used[price.key] - (a.freeTier ? price.free : 0));
    return { ...price, used: used[price.key], cost: paid * price.dollars };
  });
  const dollars = lines.reduce((sum, line) => sum + line.cost, 0);
  return { lines, dollars, origin, views: sites * viewsPerSite, perMillionViews: (dollars * 1e6) / (sites * viewsPerSite) };
}
