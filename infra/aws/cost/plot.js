const WIDTH = 720;
const HEIGHT = 420;
const BOX = { left: 64, right: 690, top: 40, bottom: 370 };
const COLOURS = ['#0b6e4f', '#1f5fbf', '#b3541e', '#7a3e9d'];

/** A line for each series over logarithmic axes: `[{ name, points: [[x, y], …] }]`, as SVG. */
export function plot(series, { title, xTitle, marks }) {
  const points = series.flatMap((s) => s.points);
  const x = scale(points.map(([v]) => v), BOX.left, BOX.right);
  const y = scale([...points.map(([, v]) => v), ...marks.map((m) => m.value)], BOX.bottom, BOX.top);
  const parts = [
    `<text x="${BOX.left}" y="22" font-size="15">${title}</text>`,
    ...x.ticks.map((t) => grid(x.at(t), BOX.top, x.at(t), BOX.bottom) + label(x.at(t), BOX.bottom + 18, short(t), 'middle')),
    ...y.ticks.map((t) => grid(BOX.left, y.at(t), BOX.right, y.at(t)) + label(BOX.left - 8, y.at(t) + 4, `$${short(t)}`, 'end')),
    label((BOX.left + BOX.right) / 2, BOX.bottom + 40, xTitle, 'middle'),
    ...marks.map((m) => dashed(y.at(m.value)) + label(BOX.right, y.at(m.value) - 5, m.name, 'end')),
    ...series.map((s, i) => line(s, x, y, COLOURS[i % COLOURS.length])),
    ...series.map((s, i) => key(s.name, i)),
  ];
  const size = `viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="12">\n<rect width="100%" height="100%" fill="#fff"/>\n${parts.join('\n')}\n</svg>\n`;
}

function scale(values, from, to) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  return { ticks, at: (v) => round(from + ((Math.log10(v) - low) / (high - low)) * (to - from)) };
}

const line = (s, x, y, colour) =>
  `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${s.points.map(([a, b]) => `${x.at(a)},${y.at(b)}`).join(' ')}"/>`;

const key = (name, i) =>
  `<rect x="${BOX.right - 150}" y="${BOX.top + 6 + i * 18}" width="12" height="4" fill="${COLOURS[i % COLOURS.length]}"/>` +
  label(BOX.right - 132, BOX.top + 12 + i * 18, name, 'start');

const grid = (x1, y1, x2, y2) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#ddd"/>`;
const dashed = (y) => `<line x1="${BOX.left}" y1="${y}" x2="${BOX.right}" y2="${y}" stroke="#666" stroke-dasharray="4 4"/>`;
const label = (x, y, text, anchor) => `<text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`;
const round = (v) => Math.round(v * 10) / 10;

function short(v) {
  const units = [[1e9, 'G'], [1e6, 'M'], [1e3, 'k']];
  const [factor, unit] = units.find(([f]) => v >= f) ?? [1, ''];
  return `${Number((v / factor).toPrecision(2))}${unit}`;
}
