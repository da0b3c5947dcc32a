import type { CDPSession } from '@playwright/test';
import { expect, PAGE_KINDS, test } from './fixtures.js';

/** The page's whole JavaScript heap as text, after a garbage collection. */
async function heapOf(client: CDPSession): Promise<string> {
  const chunks: string[] = [];
  client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}

for (const kind of PAGE_KINDS) {
  test(`${kind}: after success no secret is left in page, storage, address or heap`, async ({
    context,
    openForm,
    page,
    sandbox,
  }) => {
    test.setTimeout(60_000);
    const working = sandbox.applications.find(({ slug }) => slug === 'netsuite')?.working ?? {};
    const root = await openForm(kind);
    await expect(root).toHaveAttribute('data-state', 'ready');
    for (const [name, value] of Object.entries(working)) {
      await root.locator(`[name="${name}"]`).focus();
      await page.keyboard.insertText(String(value));
    }
    const secrets = ['consumer_secret', 'token_id', 'token_secret'].map((name) => String(working[name]));
    const client = await context.newCDPSession(page);
    // What a page does hold has to be found, or the search below would prove nothing.
    await page.evaluate(() => Reflect.set(window, 'planted', ['planted', 'on', 'purpose'].join('-')));
    expect((await heapOf(client)).includes('planted-on-purpose')).toBe(true);
    await root.locator('button[type="submit"]').click();
    await expect(root).toHaveAttribute('data-state', 'succeeded');

    const places = await page.evaluate(() => [
      document.documentElement.outerHTML,
      document.querySelector('key-credentials-form')?.shadowRoot?.innerHTML ?? '',
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
      location.href,
      document.title,
      JSON.stringify(history.state),
    ]);
    const heap = await heapOf(client);
    for (const secret of secrets) {
      expect(places.filter((place) => place.includes(secret))).toEqual([]);
      expect(heap.includes(secret), 'in the heap').toBe(false);
    }
  });
}
