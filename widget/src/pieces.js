import { begun } from "./times.js";

/** @import { Piece, Promised } from "./types.d.ts" */

/**
 * What a channel says at an instant: the piece that holds, its stepping promise resolved.
 *
 * @param {Piece[]} pieces
 * @param {number} now
 * @returns {Promised}
 */
export function promiseAt(pieces, now) {
  const { from, step, ...promise } = begun(pieces, now);
  if (step) {
    const passed = now - Date.parse(from);
    const replyBy = Date.parse(/** @type {string} */ (promise.replyBy)) + passed - (passed % (step * 1000));
    promise.replyBy = new Date(replyBy).toJSON().replace(".000", "");
  }
  return promise;
}
