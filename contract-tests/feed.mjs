// Every item of the feed as whoever the token names gets it, page by page.
export async function feed(gateway, token) {
  const headers = { Authorization: `Bearer ${token}` };
  const items = [];
  for (let after = '0'; after; ) {
    const page = await (await fetch(new URL(`/v1/changes?limit=1000&after=${after}`, gateway), { headers })).json();
    items.push(...page.items);
    after = page.next;
  }
  return items;
}
