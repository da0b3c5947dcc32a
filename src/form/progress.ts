import type { Diagnosis } from '../failure/diagnose.js';
import { explain } from '../failure/explain.js';
import type { Field } from '../schema/field.js';
import { explainUnavailable } from './explainUnavailable.js';
import type { ApplicationState } from './useApplication.js';
import type { KeyCredentialsFormView } from './view.js';

/** Where a person is on the way through the form, once it stands. */
export type Phase =
  | { readonly type: 'filling' }
  | { readonly type: 'submitting' }
  | { readonly type: 'failed'; readonly diagnosis: Diagnosis; readonly at: number }
  | { readonly type: 'succeeded'; readonly at: Date };

/** What a person did, for one target: another slug or account starts anew. */
export interface Progress {
  readonly key: string;
  readonly phase: Phase;
  readonly replacing: boolean;
  /** The key-based auth type that the person chose; `null` while they have not. */
  readonly chosen: string | null;
  /** How often a form was begun: a replacement is a new one. */
  readonly round: number;
}

/** At the controls, nothing sent. */
export const FILLING: Phase = { type: 'filling' };
/** How every form begins. */
export const START = { phase: FILLING, replacing: false, chosen: null, round: 0 } as const;

/** What the page shows, of what came of the application and what a person did. */
export function viewOf(
  state: ApplicationState,
  progress: Progress,
  appName: string,
  fields: readonly Field[],
): KeyCredentialsFormView {
  const { phase } = progress;
  if (phase.type === 'succeeded') return { state: 'succeeded', at: phase.at };
  if (state.type === 'pending') return { state: 'loading' };
  if (state.type === 'unavailable') {
    const { diagnosis, reason, retry } = state;
    const explanation = explainUnavailable(diagnosis, reason, appName);
    return { state: 'unavailable', failure: diagnosis.failure, explanation, retryable: retry !== null };
  }
  const { connection } = state.application;
  if (connection.type === 'connected' && !progress.replacing) {
    return { state: 'connected', account: connection.account };
  }
  switch (phase.type) {
    case 'filling':
      return { state: 'ready' };
    case 'submitting':
      return { state: 'submitting' };
    case 'failed': {
      const { diagnosis, at } = phase;
      const retryAt = diagnosis.retryAfterMs === null ? null : at + diagnosis.retryAfterMs;
      const explanation = explain(diagnosis, { app: appName, fields });
      return { state: 'failed', failure: diagnosis.failure, explanation, retryAt };
    }
    default:
      return phase satisfies never;
  }
}
