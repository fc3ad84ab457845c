const DAY = 864e5;

/**
 * The wall clock of a zone at an instant, counted as if it were UTC. Swedish writes it as ISO 8601 does but for the "T".
 *
 * @param {number} instant
 * @param {string} timeZone
 */
export const wallClock = (instant, timeZone) =>
  Date.parse(`${new Date(instant).toLocaleString("sv", { timeZone }).replace(" ", "T")}Z`);

/**
 * An instant as a reader in the zone says it: no more of the date than needed to be exact.
 *
 * @param {number} instant
 * @param {number} now
 * @param {string} timeZone
 * @param {string} lang
 */
export function timeText(instant, now, timeZone, lang) {
  const dayOf = (/** @type {number} */ at) => Math.floor(wallClock(at, timeZone) / DAY);
  const days = dayOf(instant) - dayOf(now);
  const { hour12 } = Intl.DateTimeFormat(lang, { hour: "numeric" }).resolvedOptions();
  // Unlike toLocaleString, format throws for what is no instant.
  return Intl.DateTimeFormat(lang, {
    timeZone,
    ...(!!days && { weekday: "long" }),
    ...(days > 6 && { day: "numeric", month: "long" }),
    ...(days > 300 && { year: "numeric" }),
    hour: hour12 ? "numeric" : "2-digit",
    minute: "2-digit",
  }).format(instant);
}
