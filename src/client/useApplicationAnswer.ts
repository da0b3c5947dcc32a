import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { applicationUrl, type RouteTarget } from '../contract/routes.js';
import type { Answer } from '../failure/answer.js';
import { type Diagnosis, diagnose } from '../failure/diagnose.js';
import { send, type Transport } from './send.js';
import { useCommitEffect } from './useCommitEffect.js';

/** A schema should come at once; past this the person is told, and offered a retry. */
const APPLICATION_TIMEOUT_MS = 20_000;
/** A host that gives a verification less time means it, but a form that never comes helps nobody. */
const MIN_APPLICATION_TIMEOUT_MS = 5_000;
const MAX_RETRIES = 2;
const FIRST_RETRY_DELAY_MS = 500;

/** What came of the GET. */
type Outcome =
  | { readonly type: 'arrived'; readonly payload: unknown }
  | { readonly type: 'refused'; readonly diagnosis: Diagnosis };

/** What became of the GET. */
export type ApplicationAnswer =
  | { readonly type: 'pending' }
  | (Outcome & {
      /** Asks again. */
      readonly retry: () => void;
    });

/** A GET that runs, and the timer that ends it once nobody waits for it. */
interface Request {
  readonly abort: AbortController;
  goodbye?: ReturnType<typeof setTimeout>;
}

const PENDING: ApplicationAnswer = { type: 'pending' };

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

function outcomeOf(answer: Answer): Outcome {
  const success = answer.status >= 200 && answer.status < 300;
  const payload = success ? parseJson(answer.body) : undefined;
  // An answer that is JSON is the schema's to judge; only what is none is a failed request.
  const diagnosis = payload === undefined ? diagnose(answer, []) : null;
  if (diagnosis !== null) return { type: 'refused', diagnosis };
  return { type: 'arrived', payload: withoutStoredCredentials(payload) };
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
  timeoutMs: number,
): ApplicationAnswer {
  const latest = useRef({ transport, timeoutMs });
  useCommitEffect(function rememberTransport() {
    latest.current = { transport, timeoutMs };
  });
  const url = target === null ? null : applicationUrl(transport.proxyUrl, target);
  const [round, setRound] = useState(0);
  const key = `${round} ${url}`;
  const came = useRef<{ readonly key: string; readonly outcome: Outcome } | null>(null);
  const listener = useRef<(() => void) | null>(null);
  const requests = useRef(new Map<string, Request>());

  useCommitEffect(
    function ask() {
      if (url === null) return;
      const running = requests.current;
      const request: Request = running.get(key) ?? { abort: new AbortController() };
      running.set(key, request);
      clearTimeout(request.goodbye);
      const { signal } = request.abort;
      let gone = false;
      const attempt = () => {
        const { transport, timeoutMs } = latest.current;
        const limitMs = Math.min(Math.max(timeoutMs, MIN_APPLICATION_TIMEOUT_MS), APPLICATION_TIMEOUT_MS);
        return send(transport, { method: 'GET', url, signal, timeoutMs: limitMs });
      };
      client
        .query({ queryKey: [key], queryFn: async () => outcomeOf(await sendRepeatedly(attempt, signal)) })
        .then((outcome) => {
          if (gone) return;
          came.current = { key, outcome };
          listener.current?.();
        });
      return () => {
        gone = true;
        request.goodbye = setTimeout(() => {
          request.abort.abort();
          running.delete(key);
        });
      };
    },
    [client, url, key],
  );

  // A store, not a state: React shows a store's change at once, effects included, so that the form is whole as
  // soon as it can be seen.
  const arrived = useSyncExternalStore(
    useCallback((wake) => {
      listener.current = wake;
      return () => {
        listener.current = null;
      };
    }, []),
    () => came.current,
    () => null,
  );
  if (arrived?.key !== key) return PENDING;
  return { ...arrived.outcome, retry: () => setRound(round + 1) };
}
