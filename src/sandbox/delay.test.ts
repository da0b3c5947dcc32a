import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRefoldSandbox } from './createRefoldSandbox.js';
import { getApplication, saveKeyCredentials } from './testCalls.js';

const NETSUITE = {
  account_id: '5481239_SB1',
  consumer_key: 'ck-amber-lantern-17',
  consumer_secret: 'cs-violet-harbour-22',
  token_id: 'ti-silver-meadow-35',
  token_secret: 'ts-crimson-orchard-48',
};

afterEach(() => {
  vi.useRealTimers();
});

describe('time', () => {
  it('takes as long as it is told to, and the slow provider longer', async () => {
    vi.useFakeTimers();
    const sandbox = createRefoldSandbox({ delayMs: { get: 100, verify: 300 } });
    const settled: string[] = [];
    const note = (name: string) => () => settled.push(name);
    void getApplication(sandbox, 'slow').then(note('get'));
    void saveKeyCredentials(sandbox, 'netsuite', NETSUITE).then(note('netsuite'));
    void saveKeyCredentials(sandbox, 'slow', { api_key: 'trouble-key-basil-90' }).then(note('slow'));
    await vi.advanceTimersByTimeAsync(99);
    expect(settled).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toEqual(['get']);
    await vi.advanceTimersByTimeAsync(200);
    expect(settled).toEqual(['get', 'netsuite']);
    await vi.advanceTimersByTimeAsync(7_999);
    expect(settled).toEqual(['get', 'netsuite']);
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toEqual(['get', 'netsuite', 'slow']);
  });

  const waits = [
    ['a GET', (sandbox, signal) => getApplication(sandbox, 'netsuite', { signal })],
    ['a verification', (sandbox, signal) => saveKeyCredentials(sandbox, 'netsuite', NETSUITE, { signal })],
    [
      'a provider that never answers',
      (sandbox, signal) => saveKeyCredentials(sandbox, 'never_answers', { api_key: 'any' }, { signal }),
    ],
  ] satisfies [
    string,
    (sandbox: ReturnType<typeof createRefoldSandbox>, signal: AbortSignal) => Promise<unknown>,
  ][];
  for (const [name, wait] of waits) {
    it(`gives up ${name} as soon as the caller does, with the caller's reason, and saves nothing`, async () => {
      vi.useFakeTimers();
      const sandbox = createRefoldSandbox({ delayMs: 60_000 });
      const controller = new AbortController();
      const reason = new Error('gone');
      const outcome = expect(wait(sandbox, controller.signal)).rejects.toBe(reason);
      await vi.advanceTimersByTimeAsync(59_000);
      controller.abort(reason);
      await outcome;
      expect(vi.getTimerCount()).toBe(0);
      expect(sandbox.saved('acme', 'netsuite')).toBeUndefined();
      expect(sandbox.requests).toMatchObject([{ status: null }]);
    });
  }

  it("heeds a Request's own signal, and one that was aborted before", async () => {
    const sandbox = createRefoldSandbox({ delayMs: 60_000 });
    const controller = new AbortController();
    const request = new Request('https://app.refold.ai/application/netsuite?linked_account_id=a', {
      headers: { 'x-api-key': 'tk_1' },
      signal: controller.signal,
    });
    const outcome = expect(sandbox(request)).rejects.toMatchObject({ name: 'AbortError' });
    controller.abort();
    await outcome;
    await expect(sandbox('/application/netsuite', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(sandbox.requests).toHaveLength(1);
  });

  it('limits the rate where asked to: 25 at once, 20 a second, and says when to come back', async () => {
    vi.useFakeTimers();
    const sandbox = createRefoldSandbox({ rateLimit: true });
    const statuses = async (count: number) => {
      const answers = await Promise.all(
        Array.from({ length: count }, () => getApplication(sandbox, 'netsuite')),
      );
      return answers.filter(({ status }) => status === 200).length;
    };
    expect(await statuses(40)).toBe(25);
    const refused = await getApplication(sandbox, 'netsuite');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await statuses(40)).toBe(20);
  });
});
