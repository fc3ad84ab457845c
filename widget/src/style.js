/**
 * The sign and the page's own text lie in one cell, so the taller keeps the height. The dot is a border because forced
 * colours repaint borders and erase backgrounds. In the form of a dot the sign is the element with a role: it lies on
 * the page, cut to its dot until it is pointed at or focused, whole on paper.
 */
const css =
  ":host{display:block;min-height:1lh}" +
  ":host([form=dot]){display:inline-block;min-width:1em;vertical-align:top}" +
  ":host([hidden]){display:none}" +
  ":host([form=card]) div{border:1px solid;border-radius:.5em;padding:1em}" +
  "div{display:grid}" +
  "slot,span{display:block;grid-area:1/1}" +
  ":not(:empty)+slot{visibility:hidden}" +
  "i{display:inline-block;border:.3em solid var(--reply-by-closed,gray);border-radius:1em;margin-inline-end:.4em}" +
  "[part~=open]{border-color:var(--reply-by-open,green)}" +
  "[part~=away]{border-color:var(--reply-by-away,#b70)}" +
  "[role=img]{position:absolute}" +
  "[role=img]:is(:hover,:focus){outline:1px solid;background:Canvas;color:CanvasText}" +
  "@media not print{[role=img]:not(:hover,:focus){width:1em;overflow:hidden;white-space:nowrap}}";

/** A constructed sheet: a page whose CSP forbids inline styles allows it. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
