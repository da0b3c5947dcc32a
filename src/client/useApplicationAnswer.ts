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
function isWorthRepeating(error: Error): boolean {
  if (!(error instanceof ApplicationRefused)) return false;
  const { kind, status } = error.diagnosis.failure;
  return kind !== 'timeout' && (status === 0 || status === 429 || status >= 502);
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
 * @param target `null` where the host has the application at hand: then nothing is asked for.
 */
export function useApplicationAnswer(
  client: QueryClient,
  transport: Transport,
  target: RouteTarget | null,
  timeoutMs: number,
): ApplicationAnswer {
  const latest = useRef({ transport, timeoutMs });
  useEffect(function rememberTransport() {
    latest.current = { transport, timeoutMs };
  });
  const aborts = useRef(new Map<string, AbortController>());
  const url = target === null ? null : applicationUrl(transport.proxyUrl, target);

  const query = useQuery(
    {
      queryKey: [url],
      enabled: url !== null,
      staleTime: Number.POSITIVE_INFINITY,
      retry: (count, error) => count < MAX_RETRIES && isWorthRepeating(error),
      retryDelay: (count) => FIRST_RETRY_DELAY_MS * 2 ** count,
      queryFn: async () => {
        if (url === null) return null;
        const abort = new AbortController();
        aborts.current.set(url, abort);
        const answer = await send(latest.current.transport, {
          method: 'GET',
          url,
          signal: abort.signal,
          timeoutMs: Math.min(latest.current.timeoutMs, APPLICATION_TIMEOUT_MS),
        });
        const payload = isSuccess(answer) ? parseJson(answer.body) : undefined;
        // An answer that is JSON is the schema's to judge; only what is none is a failed request.
        if (payload !== undefined) return { payload };
        const diagnosis = diagnose(answer, []);
        if (diagnosis === null) return { payload: undefined };
        throw new ApplicationRefused(diagnosis);
      },
    },
    client,
  );

  const pendingAbort = useRef<{ url: string | null; timer: ReturnType<typeof setTimeout> } | null>(null);
  useEffect(
    function abortWhenGone() {
      if (pendingAbort.current?.url === url) clearTimeout(pendingAbort.current.timer);
      const running = aborts.current;
      return () => {
        if (url === null) return;
        const timer = setTimeout(() => {
          running.get(url)?.abort();
          running.delete(url);
        });
        pendingAbort.current = { url, timer };
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
