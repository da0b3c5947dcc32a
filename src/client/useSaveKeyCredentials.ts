import { MutationObserver, type QueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { type RouteTarget, saveKeyCredentialsUrl } from '../contract/routes.js';
import type { KeyCredentials } from '../contract/wire.js';
import type { SubmittedField } from '../failure/answer.js';
import { type Diagnosis, diagnose, prepareDiagnosis } from '../failure/diagnose.js';
import { send, type Transport } from './send.js';
import { useCommitEffect } from './useCommitEffect.js';

/** What is sent, read from the live controls at the moment of sending and kept by nobody. */
export interface Submission {
  readonly target: RouteTarget;
  readonly credentials: KeyCredentials;
  /** The same values as text, to find and remove them in the answer. */
  readonly submitted: readonly SubmittedField[];
}

/** How a submission ended. Holds no secret: the diagnosis is redacted. */
export type SaveOutcome =
  | { readonly type: 'saved' }
  | { readonly type: 'refused'; readonly diagnosis: Diagnosis }
  | { readonly type: 'aborted' };

/** By then the busy button has been painted; the provider takes longer to answer. */
const PREPARE_AFTER_MS = 50;

const UNEXPLAINED: Diagnosis = {
  failure: { kind: 'unknown', message: '', fields: [], retryable: true, status: 0, requestId: null },
  marks: [],
  retryAfterMs: null,
  rule: 'unexplained',
};

export interface SaveKeyCredentials {
  /** Reads, sends and settles. The reader runs inside the mutation: its result is in no cache. */
  readonly save: (read: () => Submission, onSettled: (outcome: SaveOutcome) => void) => void;
  /** Gives the running request up. Refold may have stored the credentials all the same. */
  readonly abort: () => void;
}

/**
 * The PUT as a mutation whose variables are a function without secrets; it is never repeated by itself, and
 * reset as soon as it settles, so that no observer keeps it either.
 */
export function useSaveKeyCredentials(
  client: QueryClient,
  transport: Transport,
  timeoutMs: number,
): SaveKeyCredentials {
  const latest = useRef({ transport, timeoutMs });
  useCommitEffect(function rememberTransport() {
    latest.current = { transport, timeoutMs };
  });
  const running = useRef<AbortController | null>(null);
  const abort = useCallback(() => running.current?.abort(), []);

  const save: SaveKeyCredentials['save'] = (read, onSettled) => {
    const mutation = new MutationObserver<SaveOutcome, Error, () => Submission>(client, {
      mutationFn: async (read) => {
        const abort = new AbortController();
        running.current = abort;
        const { target, credentials, submitted } = read();
        const { transport, timeoutMs } = latest.current;
        const preparation = setTimeout(prepareDiagnosis, PREPARE_AFTER_MS);
        const answer = await send(transport, {
          method: 'PUT',
          url: saveKeyCredentialsUrl(transport.proxyUrl, target),
          body: JSON.stringify(credentials),
          signal: abort.signal,
          timeoutMs,
        });
        clearTimeout(preparation);
        if (answer.cause === 'aborted') return { type: 'aborted' };
        const diagnosis = diagnose(answer, submitted);
        return diagnosis === null ? { type: 'saved' } : { type: 'refused', diagnosis };
      },
    });
    const settle = (outcome: SaveOutcome) => {
      running.current = null;
      mutation.reset();
      onSettled(outcome);
    };
    // Only a bug rejects, `send` and `diagnose` never throw. The form must come back all the same, and the error
    // is dropped unread: nobody knows what it holds.
    mutation.mutate(read).then(settle, () => settle({ type: 'refused', diagnosis: UNEXPLAINED }));
  };
  return { save, abort };
}
