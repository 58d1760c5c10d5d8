// Reads the AsyncAPI document as others do: nothing to find fault with, every schema is one, every example fits its schemas.
import { fromFile, Parser } from '@asyncapi/parser';
import { fileURLToPath } from 'node:url';
import { contracts, faults } from './schemas.mjs';

const FORMAT = 'application/schema+json;version=draft-2020-12';

/** The document, and what the parser has to say about it. */
export async function read() {
  const parser = new Parser();
  // The parser brings one for draft 7 only.
  parser.registerSchemaParser({ getMimeTypes: () => [FORMAT], validate: () => [], parse: (input) => input.data });
  return fromFile(parser, fileURLToPath(new URL('asyncapi.yaml', contracts))).parse();
}

/** `events/statement.revised`, where a message says what its payload is. */
export function schemaOf(message) {
  return message.payload().json().schema.$id.replace('https://entente.example/schemas/', '').replace('.json', '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { document, diagnostics } = await read();
  const found = diagnostics.map((one) => `${one.code} ${one.path.join('.')}: ${one.message}`);
  let examples = 0;
  for (const message of document?.allMessages().all() ?? []) {
    if (message.examples().isEmpty()) {
      found.push(`${message.id()} has no example`);
    }
    for (const example of message.examples().all()) {
      examples++;
      const wrong = [
        ...faults(schemaOf(message), example.payload()),
        ...(message.hasHeaders() ? faults(message.headers().json(), example.headers()) : []),
      ];
      found.push(...wrong.map((fault) => `${message.id()}, example ${example.name()}: ${fault}`));
    }
  }
  if (found.length > 0) {
    console.error(found.join('\n'));
    process.exit(1);
  }
  console.log(`AsyncAPI ${document.version()}, ${document.allMessages().length} messages, ${examples} examples`);
}
