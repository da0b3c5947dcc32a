import type { CDPSession, Page } from '@playwright/test';

/** Where a page could keep what was typed, by name, each as text to search. */
export async function placesOf(page: Page): Promise<Readonly<Record<string, string>>> {
  const cookies = JSON.stringify(await page.context().cookies());
  const inPage = await page.evaluate(async () => ({
    markup: document.documentElement.outerHTML,
    // The element's own part of the page, which the markup leaves out.
    shadow: document.querySelector('key-credentials-form')?.shadowRoot?.innerHTML ?? '',
    'local storage': JSON.stringify({ ...localStorage }),
    'session storage': JSON.stringify({ ...sessionStorage }),
    databases: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify(await caches.keys()),
    address: location.href,
    history: JSON.stringify(history.state),
    title: document.title,
    'window name': window.name,
    performance: JSON.stringify(performance.getEntries()),
    callbacks: JSON.stringify(window.calls),
  }));
  return { ...inPage, cookies, 'reachable from window': await reachableFrom(page) };
}

/**
 * Every string that plain properties lead to from `window`: objects, arrays, maps, sets, prototypes left out, and
 * the nodes of the page with what frameworks hang on them. An accessor is never called: what a live control holds
 * is read through one, and may be there.
 */
async function reachableFrom(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts = new Set<string>();
    const seen = new Set<object>();
    // The document is behind an accessor of the window.
    const queue: unknown[] = [window, document];
    const visit = (value: unknown) => {
      if (typeof value === 'string') texts.add(value);
      const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
      if (!isObject || seen.has(value)) return;
      seen.add(value);
      queue.push(value);
    };
    for (const value of queue) {
      if (typeof value !== 'object' && typeof value !== 'function') continue;
      if (value === null || ArrayBuffer.isView(value)) continue;
      for (const key of Reflect.ownKeys(value)) {
        const property = Object.getOwnPropertyDescriptor(value, key);
        if (property && 'value' in property) visit(property.value);
      }
      // A prototype passes for what it is the prototype of, and throws when it is used as such.
      if (Object.hasOwn(value, 'constructor')) continue;
      if (value instanceof Map) for (const entry of value) entry.forEach(visit);
      if (value instanceof Set) value.forEach(visit);
      if (value instanceof Node) value.childNodes.forEach(visit);
      if (value instanceof Element) visit(value.shadowRoot);
    }
    return [...texts].join('\n');
  });
}

/** The names of the places in which one of `runs` stands. */
export function placesWith(
  places: Readonly<Record<string, string>>,
  runs: readonly string[],
): readonly string[] {
  return Object.keys(places).filter((name) => runs.some((run) => places[name]?.includes(run)));
}

/** V8 cuts the strings in a snapshot at 1024 characters unless this is among the browser's arguments. */
export const WHOLE_STRINGS = '--js-flags=--heap-snapshot-string-limit=1000000';

/**
 * Has the test driver's own worlds forget the last text that a pattern matched in them: it reads what controls
 * hold. The page's world keeps what it has; what is found there is the page's fault.
 */
async function forgetInOtherWorlds(client: CDPSession): Promise<void> {
  const others: number[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (String(context.auxData?.isDefault) === 'false') others.push(context.id);
  });
  await client.send('Runtime.enable');
  await client.send('Runtime.disable');
  for (const contextId of others) {
    await client.send('Runtime.evaluate', { contextId, expression: "/^/.test('')" });
  }
}

/** The page's whole JavaScript heap as text, after a garbage collection. */
export async function heapOf(client: CDPSession): Promise<string> {
  await forgetInOtherWorlds(client);
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  client.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  client.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return chunks.join('');
}
