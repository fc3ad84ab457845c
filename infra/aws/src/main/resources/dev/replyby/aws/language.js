// The lang and the Accept-Language that reach the cache: one language there are texts for, or one word for all others.
var TEXTS = { /* TEXTS */ };
var RANGE = /^([a-z]{1,8}(?:-[a-z0-9]{1,8})*|\*)(?:;q=(0(?:\.[0-9]+)?|1(?:\.0+)?))?$/;

function lookup(tag) {
  for (var rest = tag; rest; rest = rest.substring(0, Math.max(rest.lastIndexOf("-"), 0))) {
    if (Object.prototype.hasOwnProperty.call(TEXTS, rest)) return TEXTS[rest];
  }
  return "";
}

// Ranges by their weight, the order kept among equals, the first of the same; none where one is malformed.
function ranges(header) {
  var all = [];
  var parts = header.toLowerCase().replace(/ /g, "").split(",");
  for (var i = 0; i < parts.length; i++) {
    var found = RANGE.exec(parts[i]);
    if (!found) return [];
    var weight = found[2] === undefined ? 1 : Number(found[2]);
    if (!all.some((range) => range.tag === found[1])) all.push({ tag: found[1], weight, place: i });
  }
  return all
    .filter((range) => range.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
}

function best(header) {
  if (header.length > 500) return "";
  var wanted = ranges(header);
  for (var i = 0; i < wanted.length; i++) {
    var text = lookup(wanted[i].tag);
    if (text) return text;
  }
  return "";
}

function handler(event) {
  var request = event.request;
  var header = request.headers["accept-language"];
  var lang = request.querystring.lang;
  // What is empty or given twice is left to be refused.
  if (lang && lang.value && !lang.multiValue) lang.value = best(lang.value.replace(/_/g, "-")) || "und";
  var language = header && !lang ? best(header.value) : "";
  delete request.headers["accept-language"];
  if (language) request.headers["accept-language"] = { value: language };
  return request;
}
