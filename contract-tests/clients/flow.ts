// A short flow over the types that openapi-typescript makes of the document. It prints what it saw.
import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

// Node's, of which nothing else is needed.
declare const process: { argv: string[] };

type Problem = components['schemas']['Problem'];

const [gateway, token, id] = process.argv.slice(2);
if (gateway === undefined || token === undefined || id === undefined) {
  throw new Error('usage: flow GATEWAY TOKEN ID');
}
const reader = createClient<paths>({ baseUrl: gateway });
const editor = createClient<paths>({ baseUrl: gateway, headers: { Authorization: `Bearer ${token}` } });

/** The body of an answer that must be there. */
function got<T>(answer: { data?: T; error?: Problem; response: Response }): T {
  if (answer.data === undefined) {
    throw new Error(`${answer.response.status} ${answer.error?.type} ${answer.error?.detail}`);
  }
  return answer.data;
}

function header(response: Response, name: string): string {
  const value = response.headers.get(name);
  if (value === null) {
    throw new Error(`${response.url} answered without ${name}`);
  }
  return value;
}

async function pages(): Promise<string> {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? { type: 'state', limit: 7 } : { type: 'state', limit: 7, cursor };
    const page = got(await reader.GET('/v1/actors', { params: { query } }));
    names.push(...page.items.map((actor) => actor.names['en'] ?? actor.id));
    cursor = page.next;
  } while (cursor !== undefined);
  return `${new Set(names).size} of ${names.length} states, the Republic of Korea is ${names.includes('Republic of Korea')}`;
}

async function conditional(): Promise<string> {
  const params = { path: { id: 'kr' } };
  const first = await reader.GET('/v1/actors/{id}', { params });
  const actor = got(first);
  const again = await reader.GET('/v1/actors/{id}', {
    params: { ...params, header: { 'If-None-Match': header(first.response, 'ETag') } },
  });
  return `${actor.kind} ${actor.names['en']}, then ${again.response.status}`;
}

async function dossier(): Promise<string> {
  const relation = got(await reader.GET('/v1/relations/{one}/{other}', { params: { path: { one: 'eu', other: 'kr' } } }));
  const titles = relation.partnerships.map((partnership) => partnership.titles['en']);
  return `${relation.between.map((actor) => actor.id).join(' and ')}: ${titles.length} partnerships, all with titles is ${titles.every((title) => title)}`;
}

async function positions(): Promise<string> {
  const query = { holder: ['eu', 'kr'], limit: 2 };
  const page = got(await reader.GET('/v1/positions', { params: { query } }));
  return page.items.map(({ position }) => `${position.act} by ${position.holders.join(' and ')}`).join('; ');
}

async function writes(id: string): Promise<string[]> {
  const path = { id };
  const actor: components['schemas']['ActorToRecord'] = {
    type: 'group',
    names: { en: 'A group' },
    sources: [
      { id: 's1', url: 'https://example.org', publisher: 'Example', title: 'A page', readOn: '2026-11-24', grade: 'official' },
    ],
  };
  const recorded = await editor.PUT('/v1/actors/{id}', {
    params: { path, header: { 'If-None-Match': '*' } },
    body: actor,
  });
  const revised = await editor.PUT('/v1/actors/{id}', {
    params: { path, query: { why: 'It has another name.' }, header: { 'If-Match': header(recorded.response, 'ETag') } },
    body: { ...actor, names: { en: 'Another group' } },
  });
  const late = await editor.PUT('/v1/actors/{id}', {
    params: { path, header: { 'If-Match': header(recorded.response, 'ETag') } },
    body: actor,
  });
  const retracted = await editor.POST('/v1/actors/{id}/retraction', {
    params: { path, header: { 'If-Match': header(revised.response, 'ETag') } },
    body: { why: 'There is no such group.' },
  });
  const token = header(retracted.response, 'Consistency-Token');
  const gone = await reader.GET('/v1/actors/{id}/history', { params: { path, header: { 'Consistency-Token': token } } });
  return [
    `${recorded.response.status}, version ${got(recorded).version}`,
    `${revised.response.status}, version ${got(revised).version}, ${got(revised).names['en']}`,
    late.error === undefined ? 'not refused' : `${late.error.status} ${late.error.type}, it stands in version ${late.error.version}`,
    `${retracted.response.status}, version ${got(retracted).version}`,
    got(gone).items.map((one) => `${one.version} ${one.change.type}`).join(', '),
  ];
}

console.log([await pages(), await conditional(), await dossier(), await positions(), ...(await writes(id))].join('\n'));
