// What is on topics now, from their beginning, with a consumer group of its own. The topics are compressed with zstd, which kafkajs
// does not read.
import { Consumer, ListOffsetTimestamps, MessagesStreamModes, stringDeserializers } from '@platformatic/kafka';

export async function published(brokers, topics) {
  const consumer = new Consumer({
    groupId: `contract-tests-${crypto.randomUUID()}`,
    clientId: 'contract-tests',
    bootstrapBrokers: brokers.split(','),
    deserializers: stringDeserializers,
  });
  const ends = await consumer.listOffsets({ topics, timestamp: ListOffsetTimestamps.LATEST });
  let left = [...ends.values()].flat().reduce((sum, end) => sum + Number(end), 0);
  const stream = await consumer.consume({ topics, mode: MessagesStreamModes.EARLIEST, autocommit: false });
  const all = [];
  for await (const { topic, partition, offset, key, value, headers } of stream) {
    if (offset < ends.get(topic)[partition]) {
      all.push({ topic, partition, offset, key, value, headers: Object.fromEntries(headers), names: [...headers.keys()] });
      left--;
    }
    if (left === 0) {
      break;
    }
  }
  await consumer.close(true);
  return all;
}
