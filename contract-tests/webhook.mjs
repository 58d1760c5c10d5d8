// Delivers the example of the AsyncAPI document to a receiver, as Entente does: asks whether it wants to be told, posts it signed,
// once more, and tampered with. Prints the status of each answer.
//
// node webhook.mjs ADDRESS SECRET
import { HTTP } from 'cloudevents';
import { Webhook } from 'standardwebhooks';
import { read } from './asyncapi.mjs';

const [address, secret] = process.argv.slice(2);
const { document } = await read();
const event = document.allMessages().get('delivery').examples().all()[0].payload();
const body = JSON.stringify(event);
const now = new Date();
const headers = {
  'content-type': 'application/cloudevents+json; charset=utf-8',
  'webhook-id': event.id,
  'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
  'webhook-signature': new Webhook(secret).sign(event.id, now, body),
};

HTTP.toEvent({ headers, body }).validate();
const asked = await fetch(address, { method: 'OPTIONS', headers: { 'WebHook-Request-Origin': 'entente.example' } });
const genuine = await post(body);
const again = await post(body);
const tampered = await post(body.replace('"kr"', '"kp"'));
console.log(`${asked.status} ${asked.headers.get('WebHook-Allowed-Origin')}, ${genuine}, ${again}, ${tampered}`);

async function post(text) {
  return (await fetch(address, { method: 'POST', headers, body: text })).status;
}
