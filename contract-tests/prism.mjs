// Prism's command line, with a listener at its door: it prints a line for each answer that Prism gives, with what Prism found in it and in the request.
// `heard {"method": "GET", "target": "/v1/status", "status": 200, "type": "application/json", "violations": "[...]"}`
import { subscribe } from 'node:diagnostics_channel';

subscribe('http.server.request.start', ({ request, response }) => {
  const { end } = response;
  response.end = (...rest) => {
    const { method, url: target } = request;
    const type = response.getHeader('content-type');
    const violations = response.getHeader('sl-violations');
    // Printed before the answer goes: whoever has the answer finds the line.
    console.log(`heard ${JSON.stringify({ method, target, status: response.statusCode, type, violations })}`);
    return end.apply(response, rest);
  };
});

await import('@stoplight/prism-cli/dist/index.js');
