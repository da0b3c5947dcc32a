import { type QueryClient, replaceEqualDeep } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Transport } from '../client/send.js';
import { useApplicationAnswer } from '../client/useApplicationAnswer.js';
import type { Failure } from '../contract/failure.js';
import type { RouteTarget } from '../contract/routes.js';
import type { Diagnosis } from '../failure/diagnose.js';
import type { Application, UnavailableReason } from '../schema/application.js';
import { parseApplication } from '../schema/parseApplication.js';
import type { KeyCredentialsFormOptions } from './options.js';

/** The application, or why there is none. */
export type ApplicationState =
  | { readonly type: 'pending' }
  | { readonly type: 'usable'; readonly application: Application }
  | {
      readonly type: 'unavailable';
      /** `null` where the request itself was refused: then the failure tells. */
      readonly reason: UnavailableReason | null;
      /** The app's name, where the answer had one. */
      readonly name: string;
      readonly diagnosis: Diagnosis;
      readonly retry: (() => void) | null;
    };

/** What a host that listens to failures learns of an answer that came, but cannot be a form. */
function diagnosisOf(reason: UnavailableReason): Diagnosis {
  const unreadable = reason === 'unreadable';
  const kind = unreadable ? 'unknown' : 'not_found';
  const failure = {
    kind,
    message: '',
    fields: [],
    retryable: unreadable,
    status: 200,
    requestId: null,
  } as const;
  return { failure, marks: [], retryAfterMs: null, rule: reason };
}

/** Keeps the identity of an object that the host writes anew in every render, while it says the same. */
function useStable<T>(value: T): T {
  const held = useRef(value);
  held.current = replaceEqualDeep(held.current, value);
  return held.current;
}

/** Fetches and parses the application, or parses the one that the host has at hand. */
export function useApplication(
  client: QueryClient,
  transport: Transport,
  target: RouteTarget,
  options: KeyCredentialsFormOptions,
  timeoutMs: number,
): ApplicationState {
  const { authType, slug, linkedAccountId } = options;
  // A session that still loads: the form waits, and asks for nobody's application.
  const isTargetKnown = slug !== '' && linkedAccountId !== '';
  const given = useStable(options.application);
  const overrides = useStable(options.fieldOverrides);
  const defaultValues = useStable(options.defaultValues);
  const answer = useApplicationAnswer(
    client,
    transport,
    isTargetKnown && given === undefined ? target : null,
    timeoutMs,
  );
  const arrived = answer.type === 'arrived' ? answer.payload : undefined;
  const payload = given === undefined ? arrived : given;
  const hasPayload = isTargetKnown && (given !== undefined || answer.type === 'arrived');
  const parsed = useMemo(
    () =>
      hasPayload
        ? parseApplication(payload, {
            ...(authType === undefined ? {} : { authType }),
            ...(overrides === undefined ? {} : { overrides }),
            ...(defaultValues === undefined ? {} : { defaultValues }),
            fallbackName: slug,
          })
        : null,
    [hasPayload, payload, authType, overrides, defaultValues, slug],
  );

  if (parsed?.ok) return { type: 'usable', application: parsed.application };
  if (parsed !== null) {
    const retry = parsed.reason === 'unreadable' && answer.type === 'arrived' ? answer.retry : null;
    return {
      type: 'unavailable',
      reason: parsed.reason,
      name: parsed.name,
      diagnosis: diagnosisOf(parsed.reason),
      retry,
    };
  }
  if (answer.type === 'refused') {
    const { diagnosis, retry } = answer;
    return {
      type: 'unavailable',
      reason: null,
      name: '',
      diagnosis,
      retry: canHelp(diagnosis.failure) ? retry : null,
    };
  }
  return { type: 'pending' };
}

/** Asking again is free, so it is offered wherever the cause may pass; a missing app stays missing. */
function canHelp(failure: Failure): boolean {
  return failure.kind !== 'not_found';
}
