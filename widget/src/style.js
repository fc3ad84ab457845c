/**
 * The sign and the page's own text lie in one cell, so the taller keeps the height. The dot is a border because forced
 * colours repaint borders and erase backgrounds: a ring when closed, a square when away, a disc when open. The rules
 * stand in the order found to compress best; those of `hidden` and of print come after what they overrule.
 */
const css =
  "button{all:unset;outline:revert;padding:.5em;margin:-.5em}" +
  ":host([form=dot]){display:inline-block;min-width:.6em}" +
  ":host([hidden]){display:none}" +
  "div{display:grid}" +
  ":host{display:block;min-height:1lh}" +
  "div>*{display:block;grid-area:1/1}" +
  "i{display:inline-block;padding:.2em;border:.1em solid var(--reply-by-closed,gray);border-radius:1em}" +
  ":has(button)+slot{display:none}" +
  "[part~=away]{border:.1em solid var(--reply-by-away,#b70);border-radius:0}" +
  ":host([form=card]),[popover]{border:1px solid;border-radius:.5em;padding:1em}" +
  ":not(:empty)+slot{visibility:hidden}" +
  "@media print{[popover]{all:unset}}" +
  "[part~=open]{border:.3em solid var(--reply-by-open,green);padding:0}";

/** A constructed sheet: a page whose CSP forbids inline styles allows it. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
