import type { RefoldProxyErrorCode } from './refusal.js';

/**
 * What the proxy tells its `log` hook about one request, after the answer is settled. No member can carry a body, a
 * header, a query, the API key or the linked account: each is a number, a code, or a word from a fixed alphabet.
 */
export interface RefoldProxyLogEvent {
  /** The answer's `x-request-id`; Refold got the same one. */
  readonly requestId: string;
  readonly method: string;
  /** `null` where the path is none of the two. */
  readonly route: 'application' | 'save' | null;
  /** `null` where there is none, or a bad one. */
  readonly slug: string | null;
  readonly status: number;
  readonly durationMs: number;
  /** Refold's own status, where it answered. */
  readonly upstreamStatus?: number;
  /** Why the proxy answered of itself; absent where Refold's answer was passed on. */
  readonly error?: RefoldProxyErrorCode;
  /** The system's code of a failed connection, such as `ECONNREFUSED`. */
  readonly cause?: string;
}

/** Takes one event a request. May be async; what it throws is dropped, so that logging breaks no request. */
export type RefoldProxyLog = (event: RefoldProxyLogEvent) => unknown;

/** Hands `event` to `log` and drops whatever that throws or rejects with. */
export function emit(log: RefoldProxyLog | undefined, event: RefoldProxyLogEvent): void {
  if (log === undefined) return;
  try {
    Promise.resolve(log(event)).catch(() => undefined);
  } catch {
    // A broken logger must not turn a saved credential into an error.
  }
}
