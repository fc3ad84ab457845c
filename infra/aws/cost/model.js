import { prices } from './prices.js';

const MONTH_SECONDS = 30 * 86_400;
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
  /** What stands, whatever is asked: `template.json` has so many. */
  alarms: 44,
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
  const used = {
    edgeRequest: requests,
    edgeFunction: requests,
    edgeGigabyte: (requests * a.answerBytes) / GIGABYTE,
    apiRequest: origin,
    functionCall: origin,
    functionGigabyteSecond: (origin * a.functionMillis * a.functionGigabytes) / 1000,
    readUnit: (origin * Math.ceil(a.itemBytes / READ_UNIT_BYTES)) / 2,
    logGigabyte: (origin * a.logBytes) / GIGABYTE,
    alarmMonth: a.alarms,
    secretMonth: a.secrets,
  };
  const lines = prices.map((price) => {
    const paid = Math.max(0, used[price.key] - (a.freeTier ? price.free : 0));
    return { ...price, used: used[price.key], cost: paid * price.dollars };
  });
  const dollars = lines.reduce((sum, line) => sum + line.cost, 0);
  return { lines, dollars, origin, views: sites * viewsPerSite, perMillionViews: (dollars * 1e6) / (sites * viewsPerSite) };
}
