// Prints which Node runs this, and how many partnerships the gateway at the given address knows.
const [gateway] = process.argv.slice(2);
const answer = await fetch(new URL('/v1/status', gateway));
const status = await answer.json();
console.log(`node ${process.versions.node.split('.')[0]}, partnerships ${status.entries.partnership}`);
