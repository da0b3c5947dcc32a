import { createRefoldSandbox, type RefoldSandboxOptions } from '../src/sandbox.js';
import { createRefoldProxy } from '../src/server.js';

/** Everybody who looks at a story. */
export const LINKED_ACCOUNT_ID = 'story';
/** Longest delay that a timer keeps: for stories that show what is under way for as long as somebody looks. */
export const FOR_EVER_MS = 2_147_483_647;

/** How the backend of a story differs from the usual one: `parameters: { backend: … }`. */
export interface StoryBackend extends RefoldSandboxOptions {
  /** Who the customer's session says is signed in, `null` for nobody. Default: who looks at the story. */
  readonly session?: (request: Request) => string | null;
}

/**
 * A `fetch` that goes through the real proxy to a sandbox of its own, all of it in this page: no story asks
 * another origin for anything, and none sees what another saved.
 */
export function storyFetch({ session, ...options }: StoryBackend = {}): typeof fetch {
  const sandbox = createRefoldSandbox(options);
  const proxy = createRefoldProxy({
    apiKey: sandbox.apiKey,
    linkedAccountId: session ?? (() => LINKED_ACCOUNT_ID),
    fetch: sandbox,
    timeoutMs: FOR_EVER_MS,
  });
  return (input, init) =>
    proxy(new Request(typeof input === 'string' ? new URL(input, location.href) : input, init));
}
