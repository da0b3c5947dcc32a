import { createRefoldSandbox, type RefoldSandboxOptions } from '../src/sandbox.js';
import { createRefoldProxy } from '../src/server.js';

/** Everybody who looks at a story. */
export const LINKED_ACCOUNT_ID = 'story';

/**
 * A `fetch` that goes through the real proxy to a sandbox of its own, all of it in this page: no story asks
 * another origin for anything, and none sees what another saved.
 */
export function storyFetch(options: RefoldSandboxOptions = {}): typeof fetch {
  const sandbox = createRefoldSandbox(options);
  const proxy = createRefoldProxy({
    apiKey: sandbox.apiKey,
    linkedAccountId: () => LINKED_ACCOUNT_ID,
    fetch: sandbox,
  });
  return (input, init) =>
    proxy(new Request(typeof input === 'string' ? new URL(input, location.href) : input, init));
}
