// What a month costs: `node cost.js` prints the tables and writes cost.svg beside this file.
import { writeFileSync } from 'node:fs';
import { month } from './model.js';
import { plot } from './plot.js';
import { prices } from './prices.js';

const SITES = [1, 10, 100, 1000];
const VIEWS = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
const QUARTER = { maxAge: 900, requestsPerView: 0.5 };

const dollars = (value) => value.toFixed(value < 100 ? 2 : 0);
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const count = (value) => value.toLocaleString('en');

function print(title, cell) {
  const head = ['views a month of each site', ...SITES.map((s) => `${count(s)} ${s === 1 ? 'site' : 'sites'}`)];
  console.log(`\n${title}\n\n${table(head, VIEWS.map((views) => [count(views), ...SITES.map((sites) => cell(sites, views))]))}`);
}

print('Dollars a month', (sites, views) => dollars(month(sites, views).dollars));
print('Dollars per million views', (sites, views) => dollars(month(sites, views).perMillionViews));
print('Dollars per million views, free allowances used up elsewhere', (sites, views) =>
  dollars(month(sites, views, { freeTier: false }).perMillionViews),
);
print('Dollars per million views, kept for 15 minutes, by browsers too; two views in them', (sites, views) =>
  dollars(month(sites, views, QUARTER).perMillionViews),
);

console.log('\nDollars a month for promises, messages and what runs every minute, without views; allowances used up elsewhere\n');
const PROMISES = [0, 100, 1e4, 1e6];
const promised = (sites, promises, freeTier) => dollars(month(sites, 0, { promises, freeTier }).dollars - month(sites, 0, { promises: 0, tokens: 0, freeTier, workers: 0, shardsAsked: 0 }).dollars);
console.log(table(['promises a month, one site', 'with the allowances', 'without'], PROMISES.map((p) => [count(p), promised(1, p, true), promised(1, p, false)])));

const busy = month(1, 1e8);
console.log('\nOne site with 100 million views\n');
console.log(table(['what', 'used', 'dollars'], busy.lines.map((l) => [l.what, count(Math.round(l.used)), dollars(l.cost)])));
console.log('\nPrices\n');
console.log(table(['what', 'dollars', 'source', 'read', 'verified'], prices.map((p) => [p.what, Number(p.dollars.toPrecision(6)), p.source, p.read, p.verified ? 'yes' : 'no'])));

const series = SITES.map((sites) => ({
  name: sites === 1 ? '1 site' : `${count(sites)} sites`,
  points: VIEWS.map((views) => [views, month(sites, views).perMillionViews]),
}));
const svg = plot(series, {
  title: 'Dollars per million views, a toggle seen within 30 seconds',
  xTitle: 'views a month of each site',
  marks: [{ value: 1.1, name: '$1.10' }],
});
writeFileSync(new URL('cost.svg', import.meta.url), svg);
