const DAY = 864e5;

/**
 * What holds at an instant: the last of a list that has begun. Nothing, whatever its type says, when none has; whoever
 * reads from that throws, and the page's own text stays.
 *
 * @template {{ from: string }} T
 * @param {T[]} list
 * @param {number} instant
 */
export const begun = (list, instant) => /** @type {T} */ (list.findLast(({ from }) => Date.parse(from) <= instant));

/**
 * A time as its reader says it: no more of the date than needed to be exact. Both wall clocks are counted as if they
 * were UTC.
 *
 * @param {number} clock
 * @param {number} now
 * @param {string} lang
 */
export function timeText(clock, now, lang) {
  const days = Math.floor(clock / DAY) - Math.floor(now / DAY);
  const { hour12 } = Intl.DateTimeFormat(lang, { hour: "numeric" }).resolvedOptions();
  // Unlike toLocaleString, format throws for what is no instant.
  return Intl.DateTimeFormat(lang, {
    timeZone: "UTC",
    ...(days && { weekday: "long" }),
    ...(days > 6 && { day: "numeric", month: "long" }),
    ...(days > 300 && { year: "numeric" }),
    hour: hour12 ? "numeric" : "2-digit",
    minute: "2-digit",
  }).format(clock);
}
