/**
 * What holds at an instant: the last of a list that has begun. Nothing, whatever its type says, when none has; whoever
 * reads from that throws, and the page's own text stays.
 *
 * @template {{ from: string }} T
 * @param {T[]} list
 * @param {number} instant
 */
export const begun = (list, instant) => /** @type {T} */ (list.findLast((item) => Date.parse(item.from) <= instant));
