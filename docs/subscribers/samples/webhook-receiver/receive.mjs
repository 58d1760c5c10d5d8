// Takes webhooks, and prints a line for each that is genuine.
//
//   npm install
//   node receive.mjs 3000 SECRET-FILE
//
// The secret is shown once, when the endpoint is registered. At that moment this must run already, since Entente asks at once
// whether it wants to be told: so the secret is read from its file when the first delivery comes.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const [port, secretFile] = process.argv.slice(2);

// Deliveries come at least once. A real program remembers the ids of some days, in its database.
const taken = new Set();

createServer(async (request, response) => {
  if (request.method === 'OPTIONS') {
    // Entente asks: do you want to be told, by me? Yes, by whoever asks; better name the one you expect.
    response.writeHead(200, { 'WebHook-Allowed-Origin': request.headers['webhook-request-origin'] ?? '*' }).end();
    return;
  }
  // The signature is over the body byte for byte, so that it is verified before it is parsed.
  const body = Buffer.concat(await request.toArray()).toString();
  let event;
  try {
    event = new Webhook(readFileSync(secretFile, 'utf8').trim()).verify(body, request.headers);
  } catch (error) {
    console.log(`refused: ${error.message}`);
    response.writeHead(401).end();
    return;
  }
  // "Taken" first, work later: an answer may take 20 s at most.
  response.writeHead(204).end();
  if (!taken.has(event.id)) {
    taken.add(event.id);
    console.log(`${event.type} ${event.subject} version ${event.entryversion}`);
  }
}).listen(Number(port), '127.0.0.1', () => console.log('listening'));
