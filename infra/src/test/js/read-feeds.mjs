// Reads calendar feeds as ical.js, Thunderbird's library, does: a JSON array of texts in, for each of
// them its events out. A zone is known by the feed's own VTIMEZONE alone.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const widget = createRequire(new URL('../../../../widget/package.json', import.meta.url));
const { default: ICAL } = await import(widget.resolve('ical.js'));

function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toUnixTime(),
      end: event.endDate.toUnixTime(),
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
    };
  });
}

const feeds = JSON.parse(fs.readFileSync(0, 'utf8'));
fs.writeFileSync(1, JSON.stringify(feeds.map(read)));
