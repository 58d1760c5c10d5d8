// Reads both topics from their beginning and goes on with what comes.
//
//   npm install
//   node follow.mjs localhost:8083
//
// The topics are compressed with zstd, which this client reads and kafkajs does not. It needs Node.js 24 or newer.
import { Consumer, MessagesStreamModes, stringDeserializers } from '@platformatic/kafka';
import { Kafka } from 'cloudevents';

const [brokers] = process.argv.slice(2);
const consumer = new Consumer({
  clientId: 'sample',
  groupId: 'sample-kafka-node',
  bootstrapBrokers: brokers.split(','),
  deserializers: stringDeserializers,
});

// The newest version of each entry. Versions count within an epoch: after a restore there is another, everything comes anew, and
// what was held before is to be forgotten. A real program keeps this where it keeps what it makes of the events.
const newest = new Map();

const stream = await consumer.consume({
  topics: ['entente.statements', 'entente.partnerships'],
  mode: MessagesStreamModes.COMMITTED, // go on where this group was ...
  fallbackMode: 'earliest', // ... the first time at the beginning
  autocommit: true,
});

for await (const message of stream) {
  const event = Kafka.toEvent({ ...message, headers: Object.fromEntries(message.headers) });
  const version = Number(event.entryversion);
  const entryInEpoch = `${event.subject}@${event.epoch}`;
  const again = !event.occasion && version <= (newest.get(entryInEpoch) ?? 0);
  if (!again) {
    newest.set(entryInEpoch, version);
    console.log(`${event.type} ${event.subject} version ${version}, sources: ${event.data.sources.length}`);
  }
}
