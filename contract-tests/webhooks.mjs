// Verifies deliveries with the library of Standard Webhooks, and their bodies as CloudEvents and by their JSON Schema;
// tampered ones must be refused. Its argument is a file: {"secret": ..., "deliveries": [{"headers": ..., "body": ...}, ...]}
import { readFileSync } from "node:fs";
import { HTTP } from "cloudevents";
import { Webhook } from "standardwebhooks";
import { faults } from "./schemas.mjs";

const { secret, deliveries } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const webhook = new Webhook(secret);

function refused(what, body, headers, verifier = webhook) {
  try {
    verifier.verify(body, headers);
  } catch {
    return;
  }
  throw new Error(`taken with ${what}`);
}

for (const { headers, body } of deliveries) {
  webhook.verify(body, headers);
  refused("another body", body.replace("1.0", "1.1"), headers);
  refused("another id", body, { ...headers, "webhook-id": "another" });
  const later = String(Number(headers["webhook-timestamp"]) + 1);
  refused("another timestamp", body, { ...headers, "webhook-timestamp": later });
  refused("another secret", body, headers, new Webhook("whsec_" + Buffer.alloc(32).toString("base64")));
  const event = HTTP.toEvent({ headers, body });
  event.validate();
  const wrong = faults("events/webhook", JSON.parse(body));
  if (wrong.length > 0) {
    throw new Error(`${event.type} ${event.subject}: ${wrong.join(", ")}`);
  }
  if (event.id !== headers["webhook-id"]) {
    throw new Error(`${event.id} was sent as ${headers["webhook-id"]}`);
  }
}
console.log(`${deliveries.length} verified`);
