/**
 * The sign and the page's own text lie in one cell, so the taller keeps the height. The dot is a border because forced
 * colours repaint borders and erase backgrounds: a ring when closed, half a disc when away, a disc when open.
 */
const css =
  "div{display:grid}" +
  "div>*{display:block;grid-area:1/1}" +
  ":host{display:block;min-height:1lh}" +
  ":host([form=dot]){display:inline-block;min-width:1em}" +
  ":host([form=card]){border:1px solid;border-radius:.5em;padding:1em}" +
  ":host([hidden]){display:none}" +
  "i{display:inline-block;padding:.2em;border:.1em solid var(--reply-by-closed,gray);border-radius:1em}" +
  "[part~=away]{border-radius:0;border-color:var(--reply-by-away,#b70)}" +
  "[part~=open]{padding:0;border:.3em solid var(--reply-by-open,green)}" +
  ":not(:empty)+slot{visibility:hidden}" +
  ":has(button)+slot{display:none}" +
  "button{all:unset;outline:revert;padding:.5em;margin:-.5em}" +
  "@media print{[popover]{display:inline;position:static}}";

/** A constructed sheet: a page whose CSP forbids inline styles allows it. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
