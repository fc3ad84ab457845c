/**
 * The page's own text and the sign lie in one cell, so the taller keeps the height. The dot is a border because forced
 * colours repaint borders and erase backgrounds.
 */
const css =
  ":host(:not([hidden])){display:block;min-height:1lh}" +
  "div{display:grid}" +
  "slot,span{display:block;grid-area:1/1}" +
  "[hidden]{visibility:hidden}" +
  "i{display:inline-block;border:.3em solid var(--reply-by-closed,gray);border-radius:1em;margin-inline-end:.4em}" +
  "[part~=open]{border-color:var(--reply-by-open,green)}" +
  "[part~=away]{border-color:var(--reply-by-away,#b70)}";

/** A constructed sheet: a page whose CSP forbids inline styles allows it. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
