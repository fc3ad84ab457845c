/**
 * The sign and the page's own text lie in one cell, so the taller keeps the height. The dot is a border because forced
 * colours repaint borders and erase backgrounds. In the form of a dot the sign is the element with a role: it lies on
 * the page, cut to its dot until it is pointed at or focused, whole on paper.
 */
const css =
  "slot,span{display:block;grid-area:1/1}" +
  "div{display:grid}" +
  ":host{display:block;min-height:1lh}" +
  ":host([form=dot]){display:inline-block;min-width:1em;vertical-align:top}" +
  ":host([form=card]){border:1px solid;border-radius:.5em;padding:1em}" +
  "[role=img]{position:absolute}" +
  "i{display:inline-block;border:.3em solid var(--reply-by-closed,gray);border-radius:1em;margin-inline-end:.4em}" +
  "[part~=away]{border-color:var(--reply-by-away,#b70)}" +
  ":host([hidden]){display:none}" +
  "[part~=open]{border-color:var(--reply-by-open,green)}" +
  ":not(:empty)+slot{visibility:hidden}" +
  "[role=img]+slot{display:none}" +
  "[role=img]:is(:hover,:focus){outline:1px solid;background:Canvas;color:CanvasText}" +
  "@media screen{[role=img]:not(:hover,:focus){width:.6em;overflow:hidden;white-space:nowrap}}";

/** A constructed sheet: a page whose CSP forbids inline styles allows it. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
