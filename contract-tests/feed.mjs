// Every item of the feed, page by page.
export async function feed(gateway) {
  const items = [];
  for (let after = '0'; after; ) {
    const page = await (await fetch(new URL(`/v1/changes?limit=1000&after=${after}`, gateway))).json();
    items.push(...page.items);
    after = page.next;
  }
  return items;
}
