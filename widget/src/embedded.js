/** @import { Sign } from "./types.d.ts" */

/**
 * What came with a site's own script: its sign, and the language tag by which the service would give the same. The
 * build makes it the script's one argument.
 *
 * @type {{ sign: Sign, lang: string }}
 */
export const { sign, lang } = EMBEDDED ?? /** @type {any} */ ({ sign: {} });
