// Signs as the service answers them.
import { readFileSync } from "node:fs";

/** Sunday morning in Amsterdam; Acme opens on Monday at 09:00 its time. */
export const SUNDAY = Date.parse("2026-11-22T10:00:00Z");
export const OPENING = Date.parse("2026-11-23T08:00:00Z");

export const iso = (instant) => new Date(instant).toISOString().replace(".000", "");

/** The texts of a language as the service sends them for a company in Amsterdam. */
export function shipped(lang) {
  const file = new URL(
    `../../functions/sign/src/main/resources/dev/replyby/sign/texts/${lang}.properties`,
    import.meta.url,
  );
  const lines = readFileSync(file, "utf8").replaceAll("{zone}", "Amsterdam").trim().split("\n");
  return Object.fromEntries(lines.map((line) => line.split(" = ")));
}

export const texts = shipped("en");

const pieces = [
  { from: "2026-11-20T16:30:00Z", state: "closed", opensAt: iso(OPENING), replyBy: "2026-11-23T12:00:00Z" },
  { from: iso(OPENING), state: "open", closesAt: "2026-11-23T11:30:00Z", replyBy: "2026-11-23T12:05:00Z", step: 300 },
  { from: "2026-11-23T11:30:00Z", state: "closed", opensAt: "2026-11-24T08:00:00Z", replyBy: "2026-11-24T12:00:00Z" },
];

/** A sign with the given changes; `channels` maps an id to its pieces. */
export function sign({ now = SUNDAY, channels = { email: pieces }, ...changes } = {}) {
  return {
    site: "acme",
    name: "Acme Hosting",
    timeZone: "Europe/Amsterdam",
    offsets: [
      { from: "2026-10-25T01:00:00Z", offset: 3600 },
      { from: "2027-03-28T01:00:00Z", offset: 7200 },
    ],
    version: 3,
    now: iso(now),
    validUntil: "2026-12-06T10:00:00Z",
    lang: "en",
    channels: Object.fromEntries(Object.entries(channels).map(([id, pieces]) => [id, { label: id, pieces }])),
    texts,
    ...changes,
  };
}

/** One constant piece that has long begun. */
export const always = (piece) => [{ from: "2026-11-01T00:00:00Z", ...piece }];
