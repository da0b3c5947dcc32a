import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { applicationUrl, type RouteTarget } from '../contract/routes.js';
import type { Answer } from '../failure/answer.js';
import { type Diagnosis, diagnose } from '../failure/diagnose.js';
import { send, type Transport } from './send.js';

/** A schema should come at once; past this the person is told, and offered a retry. */
const APPLICATION_TIMEOUT_MS = 20_000;
const MAX_RETRIES = 2;
const FIRST_RETRY_DELAY_MS = 500;

/** What became of the GET. */
export type ApplicationAnswer =
  | { readonly type: 'pending' }
  | { readonly type: 'arrived'; readonly payload: unknown; readonly retry: () => void }
  | { readonly type: 'refused'; readonly diagnosis: Diagnosis; readonly retry: () => void };

/** Thrown inside the query only, so that it counts as an error and may be retried. */
class ApplicationRefused extends Error {
  constructor(readonly diagnosis: Diagnosis) {
    super(diagnosis.failure.kind);
  }
}

/** A time-out is not repeated: the person has waited long enough to be asked. */
function isWorthRepeating({ status, cause }: Answer): boolean {
  if (cause === 'aborted' || cause === 'timeout') return false;
  return status === 0 || status === 429 || status >= 502;
}

/** Waits, but no longer than until the request is given up. */
function backOff(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Sends the GET, and again where that may help. Not by the query library's own `retry`, which holds still in a
 * hidden tab and goes on only for clients that a provider has mounted.
 */
async function sendRepeatedly(request: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  let answer = await request();
  for (let retry = 0; retry < MAX_RETRIES && isWorthRepeating(answer); retry++) {
    await backOff(FIRST_RETRY_DELAY_MS * 2 ** retry, signal);
    answer = await request();
  }
  return answer;
}

/**
 * Takes out what Refold stores for connected accounts: a proxy without an allow-list passes it on, and it is
 * nothing that this page should hold.
 */
function withoutStoredCredentials(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || !('connected_accounts' in payload)) return payload;
  const accounts = payload.connected_accounts;
  for (const account of Array.isArray(accounts) ? accounts : []) {
    if (typeof account === 'object' && account !== null)
      Reflect.deleteProperty(account, 'defaultCredentials');
  }
  return payload;
}

function parseJson(text: string): unknown {
  try {
    // Some servers put a byte-order mark before their JSON; JSON.parse takes none (RFC 8259, section 8.1).
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isSuccess(answer: Answer): boolean {
  return answer.status >= 200 && answer.status < 300;
}

/**
 * Fetches the application, at most three times with back-off. The request is aborted when the target changes
 * or the component goes, but not by StrictMode's rehearsal: the abort waits a tick for a second mount, so one
 * mount makes one GET.
 *
 * @param target `null` where the host has the application at hand, or doesn't know yet whose to ask for.
 */
export function useApplicationAnswer(
  client: QueryClient,
  transport: Transport,
  target: RouteTarget | null,
): ApplicationAnswer {
  const latest = useRef(transport);
  useEffect(function rememberTransport() {
    latest.current = transport;
  });
  const aborts = useRef(new Map<string, AbortController>());
  const url = target === null ? null : applicationUrl(transport.proxyUrl, target);

  const query = useQuery(
    {
      queryKey: [url],
      enabled: url !== null,
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      queryFn: async () => {
        if (url === null) return null;
        const abort = new AbortController();
        aborts.current.set(url, abort);
        const { signal } = abort;
        const outgoing = { method: 'GET', url, signal, timeoutMs: APPLICATION_TIMEOUT_MS } as const;
        const answer = await sendRepeatedly(() => send(latest.current, outgoing), signal);
        const payload = isSuccess(answer) ? parseJson(answer.body) : undefined;
        // An answer that is JSON is the schema's to judge; only what is none is a failed request.
        if (payload !== undefined) return { payload: withoutStoredCredentials(payload) };
        const diagnosis = diagnose(answer, []);
        if (diagnosis === null) return { payload: undefined };
        throw new ApplicationRefused(diagnosis);
      },
    },
    client,
  );

  const goodbyes = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(
    function abortWhenGone() {
      if (url === null) return;
      const running = aborts.current;
      const pending = goodbyes.current;
      clearTimeout(pending.get(url));
      return () => {
        const timer = setTimeout(() => {
          running.get(url)?.abort();
          running.delete(url);
          pending.delete(url);
        });
        pending.set(url, timer);
      };
    },
    [url],
  );

  const retry = () => void query.refetch();
  if (query.isFetching) return { type: 'pending' };
  if (query.error instanceof ApplicationRefused) {
    return { type: 'refused', diagnosis: query.error.diagnosis, retry };
  }
  if (query.data) return { type: 'arrived', payload: query.data.payload, retry };
  return { type: 'pending' };
}
