// Follows the feed, as an editor, from its beginning with somebody else's client for server-sent events, and holds each event, and each item of the
// pages, to its JSON Schema and both to each other.
//
// node changes.mjs GATEWAY TOKEN
import { EventSource } from 'eventsource';
import { feed } from './feed.mjs';
import { faults } from './schemas.mjs';

const [gateway, token] = process.argv.slice(2);
const pages = await feed(gateway, token);
const found = [];

for (const item of pages) {
  faults('events/feed-item', item).forEach((fault) => found.push(`page, ${item.position}: ${fault}`));
}
const streamed = await stream(pages.length);
for (const [at, { id, name, data }] of streamed.entries()) {
  const item = JSON.parse(data);
  const change = pages[at].change;
  faults('events/feed-item', item).forEach((fault) => found.push(`event ${id}: ${fault}`));
  const same = id === pages[at].position && item.position === id && name === `${change.kind}.${change.type}`;
  if (!same || JSON.stringify(item.change) !== JSON.stringify(change)) {
    found.push(`event ${id} (${name}) is not what the pages have as ${pages[at].position}`);
  }
  if (change.kind === 'statement' && item.entry.texts) {
    found.push(`event ${id} has the texts of a statement`);
  }
}
faults('events/reset', JSON.parse(await reset())).forEach((fault) => found.push(`reset: ${fault}`));
if (found.length > 0) {
  console.error([...new Set(found)].slice(0, 50).join('\n'));
  process.exit(1);
}
console.log(`${pages.length} items in pages, ${streamed.length} events`);
process.exit(0);

function stream(count) {
  const events = [];
  return following('0', [...new Set(pages.map(({ change }) => `${change.kind}.${change.type}`))], (name, event, done) => {
    events.push({ id: event.lastEventId, name, data: event.data });
    if (events.length === count) {
      done(events);
    }
  });
}

function reset() {
  return following('nosuch.7', ['reset'], (name, event, done) => done(event.data));
}

/** Calls back for each event of these names, until it is told that this is enough. */
function following(after, names, take) {
  return new Promise((resolve) => {
    const source = new EventSource(new URL(`/v1/changes?after=${after}`, gateway), {
      fetch: (address, { headers, ...rest }) => fetch(address, { ...rest, headers: { ...headers, Authorization: `Bearer ${token}` } }),
    });
    const done = (result) => {
      source.close();
      resolve(result);
    };
    names.forEach((name) => source.addEventListener(name, (event) => take(name, event, done)));
  });
}
