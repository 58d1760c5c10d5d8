// Follows the changes at an address with several clients at once, until each has heard of the entry that ends it all.
// Prints what each heard, a line of JSON for each: `{"opened": 3, "heard": [["9f0c.12", "actor/x", 1], ...]}`.
import { EventSource } from 'eventsource';

const [address, clients, end] = process.argv.slice(2);
const EVENTS = ['actor.recorded', 'actor.revised', 'reset'];

function follow() {
  return new Promise((resolve, reject) => {
    const heard = [];
    let opened = 0;
    const source = new EventSource(address);
    source.addEventListener('open', () => opened++);
    // It comes back by itself, but not after an answer that is no stream.
    source.addEventListener('error', (error) => {
      if (source.readyState === EventSource.CLOSED) reject(new Error(`given up: ${error.code} ${error.message}`));
    });
    for (const name of EVENTS) {
      source.addEventListener(name, (event) => {
        const { change } = JSON.parse(event.data);
        const key = change ? `${change.kind}/${change.id}` : name;
        if (key === end) {
          source.close();
          resolve({ opened, heard });
        } else {
          heard.push([event.lastEventId, key, change?.version ?? 0]);
        }
      });
    }
  });
}

// A client that waits to come back does not keep Node going.
const going = setInterval(() => {}, 1000);
const all = await Promise.all(Array.from({ length: Number(clients) }, follow));
clearInterval(going);
for (const one of all) console.log(JSON.stringify(one));
