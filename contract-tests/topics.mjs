// Reads both topics from their beginning, as a subscriber in another language does, and holds each event to CloudEvents, to the
// AsyncAPI document and to its JSON Schema, and all of them to the feed that editors get.
//
// node topics.mjs BROKERS GATEWAY TOKEN [FOLDER PREFIX]
//   keeps the events of entries whose id begins with PREFIX in FOLDER, as golden copies
import { Kafka } from 'cloudevents';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, schemaOf } from './asyncapi.mjs';
import { feed } from './feed.mjs';
import { published } from './kafka.mjs';
import { faults } from './schemas.mjs';

const ONLY_STANDARD = ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'dataschema', 'data', 'data_base64'];
const LARGEST = 512 * 1024;

const [brokers, gateway, token, folder, prefix] = process.argv.slice(2);
const { document } = await read();
const channels = document.allChannels().all().filter((channel) => channel.bindings().has('kafka'));
const found = [];
const headersSeen = new Set();

const events = await both(() => published(brokers, channels.map((channel) => channel.address())));
events.forEach(check);
inOrder();
asTheFeedHasThem();
everythingDocumentedIsThere();
if (folder) {
  keep();
}
if (found.length > 0) {
  console.error([...new Set(found)].slice(0, 50).join('\n'));
  process.exit(1);
}
const types = new Set(events.map((event) => event.headers.ce_type));
console.log(`${events.length} events of ${types.size} types, the largest ${Math.max(...events.map(size))} bytes`);
process.exit(0);

/** Events and feed at a moment when neither grew. */
async function both(events) {
  for (;;) {
    const before = await feed(gateway, token);
    const all = await events();
    const after = await feed(gateway, token);
    if (before.length === after.length) {
      both.feed = after;
      return all;
    }
  }
}

function check(event) {
  const type = event.headers.ce_type;
  const say = (fault) => found.push(`${type}, ${event.key}: ${fault}`);
  const channel = channels.find((one) => one.address() === event.topic);
  const message = channel.messages().all().find((one) => one.name() === type);
  if (!message) {
    say(`is no message of the channel ${event.topic}`);
    return;
  }
  event.names.forEach((name) => headersSeen.add(name));
  faults(message.headers().json(), event.headers).forEach((fault) => say(`header ${fault}`));
  faults(message.bindings().get('kafka').value().key, event.key).forEach((fault) => say(`key ${fault}`));
  faults(schemaOf(message), JSON.parse(event.value)).forEach(say);
  const unlike = {
    'its key is not its subject': event.key !== event.headers.ce_subject,
    'it is larger than an entry may be': size(event) > LARGEST,
    'a header comes twice': event.names.length !== Object.keys(event.headers).length,
    'its value has another version': JSON.parse(event.value).version !== Number(event.headers.ce_entryversion),
    'its value has another epoch': JSON.parse(event.value).epoch !== event.headers.ce_epoch,
  };
  Object.keys(unlike).filter((fault) => unlike[fault]).forEach(say);
  asCloudEvent(event, say);
}

function asCloudEvent(event, say) {
  try {
    const cloudEvent = Kafka.toEvent({ key: event.key, value: event.value, headers: event.headers });
    cloudEvent.validate();
    Object.keys(cloudEvent)
      .filter((name) => !ONLY_STANDARD.includes(name) && !/^[a-z0-9]{1,20}$/.test(name))
      .forEach((name) => say(`${name} is no name for an extension`));
    if (cloudEvent.id !== event.headers.ce_id || cloudEvent.data.id !== event.key.split('/')[1]) {
      say('the CloudEvents library reads something else');
    }
  } catch (error) {
    say(`${error.message} ${JSON.stringify(error.errors ?? '')}`);
  }
}

/** Versions 1, 2, 3 ... of each entry in one partition, repetitions aside; an occasion has the version that stood then. */
function inOrder() {
  const reached = new Map();
  for (const { key, partition, headers } of events) {
    const version = Number(headers.ce_entryversion);
    const last = reached.get(key) ?? { version: 0, partition };
    const expected = headers.ce_occasion ? version <= last.version : version <= last.version + 1;
    if (!expected || partition !== last.partition) {
      found.push(`${key} goes from version ${last.version} to ${version} in ${last.partition}, ${partition}`);
    }
    reached.set(key, { version: Math.max(version, last.version), partition });
  }
}

function asTheFeedHasThem() {
  const name = (key, version, what) => `${key}@${version} ${what}`;
  const onTopics = new Set(
    events.map((one) => name(one.key, one.headers.ce_entryversion, one.headers.ce_type.split('.').at(-1))),
  );
  const inFeed = new Set(
    both.feed.map(({ change }) => name(`${change.kind}/${change.id}`, change.version, change.type)),
  );
  onTopics.difference(inFeed).forEach((one) => found.push(`${one} is missing in the feed`));
  inFeed.difference(onTopics).forEach((one) => found.push(`${one} is missing on the topics`));
  if (inFeed.size !== both.feed.length) {
    found.push('the feed has something twice');
  }
}

function everythingDocumentedIsThere() {
  for (const message of channels.flatMap((channel) => channel.messages().all())) {
    if (!events.some((event) => event.headers.ce_type === message.name())) {
      found.push(`no event of the type ${message.name()} was published`);
    }
    Object.keys(message.headers().json().properties)
      .filter((header) => !headersSeen.has(header))
      .forEach((header) => found.push(`no event has the header ${header}`));
  }
}

function size({ value, headers }) {
  return Buffer.byteLength(value) + Object.entries(headers).reduce((sum, [name, text]) => sum + name.length + text.length, 0);
}

function keep() {
  mkdirSync(folder, { recursive: true });
  const kept = events
    .filter((event) => event.key.split('/')[1].startsWith(prefix))
    .sort((a, b) => a.key.localeCompare(b.key) || Number(a.offset - b.offset));
  for (const [at, { topic, key, headers, value }] of kept.entries()) {
    const file = `${String(at + 1).padStart(2, '0')}-${headers.ce_type.replace('org.entente.', '')}.json`;
    writeFileSync(join(folder, file), JSON.stringify({ topic, key, headers, value: JSON.parse(value) }, null, 2) + '\n');
  }
}
