const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);

/**
 * Where a site's sign is to be asked for; nothing without a site, or when it is not known where.
 *
 * @param {string | undefined} site
 * @param {string} lang
 * @param {string | null} [base] where the service is, if not where the script came from
 */
export const addressOf = (site, lang, base) =>
  site &&
  (base || script?.src)?.replace(
    /\/*(v1\/sites\/.*|[^/]*\.js(\?.*)?)?$/,
    `/v1/sites/${encodeURIComponent(site)}/sign?lang=${encodeURIComponent(lang)}`,
  );
