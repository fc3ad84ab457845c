/** @import { Piece, Promised } from "./types.d.ts" */

/**
 * What a channel says at an instant: the last piece that has begun, its stepping promise resolved.
 *
 * @param {Piece[]} pieces
 * @param {number} now
 * @returns {Promised}
 */
export function promiseAt(pieces, now) {
  const begun = pieces.findLast(({ from }) => Date.parse(from) <= now);
  const { from, step, ...promise } = /** @type {Piece} */ (begun);
  if (!step || !promise.replyBy) return promise;
  const passed = now - Date.parse(from);
  const replyBy = Date.parse(promise.replyBy) + passed - (passed % (step * 1000));
  return { ...promise, replyBy: new Date(replyBy).toISOString().replace(".000", "") };
}
