/**
 * The sign and the page's own text lie in one cell, so the taller keeps the height. The dot is a border because forced
 * colours repaint borders and erase backgrounds: a ring when closed, half a disc when away, a disc when open.
 */
const css =
  "button{all:unset;outline:revert;padding:.5em;margin:-.5em}" +
  ":host([form=dot]){display:inline-block;min-width:1em}" +
  ":host([hidden]){display:none}" +
  ":host{display:block;min-height:1lh}" +
  "i{display:inline-block;padding:.2em;border:.1em solid var(--reply-by-closed,gray);border-radius:1em}" +
  "@media print{[popover]{display:inline;position:static}}" +
  "div{display:grid}" +
  "div>*{display:block;grid-area:1/1}" +
  "[part~=away]{border:.1em solid var(--reply-by-away,#b70);border-radius:0}" +
  "[part~=open]{padding:0;border:.3em solid var(--reply-by-open,green)}" +
  ":host([form=card]){border:1px solid;border-radius:.5em;padding:1em}" +
  ":has(button)+slot{display:none}" +
  ":not(:empty)+slot{visibility:hidden}";

/** A constructed sheet: a page whose CSP forbids inline styles allows it. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
