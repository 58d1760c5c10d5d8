// The JSON Schemas of the contracts, ready to hold something against. They name each other by `$id`.
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';

export const contracts = new URL('../contracts/src/main/resources/org/entente/contracts/', import.meta.url);

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
addFormats(ajv);
ajv.addKeyword('x-vocabulary');
ajv.addKeyword('x-parser-schema-id');
for (const folder of ['schemas/', 'schemas/events/']) {
  for (const file of readdirSync(new URL(folder, contracts)).filter((name) => name.endsWith('.json'))) {
    ajv.addSchema(JSON.parse(readFileSync(new URL(folder + file, contracts))));
  }
}

/** What is wrong with the value by the schema of that name (`events/statement.revised`), or by the schema given; nothing if it fits. */
export function faults(schema, value) {
  const validate =
    typeof schema === 'string' ? ajv.getSchema(`https://entente.example/schemas/${schema}.json`) : ajv.compile(schema);
  return validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
}
