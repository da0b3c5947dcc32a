import { en, type Messages } from '../messages/en.js';
import { createFormat } from '../messages/format.js';
import type { Diagnosis } from './diagnose.js';
import { type ExplainContext, explain } from './explain.js';

/** What `explainFailure` needs to know besides the diagnosis. */
export interface ExplainFailureOptions extends ExplainContext {
  /** Replaces messages of English, one by one or all, as the component's `messages` does. */
  readonly messages?: Partial<Messages> | undefined;
  /** BCP 47 tag for numbers and plurals; default `en`. */
  readonly locale?: string | undefined;
}

/** A failure in words for the person in front of the form. Holds no secret. */
export interface FailureExplanation {
  /** One line: what happened. */
  readonly headline: string;
  /** What to do about it; `null` where nothing can be advised. */
  readonly nextStep: string | null;
  /** What to say at each field that the failure points at. */
  readonly fields: readonly { readonly name: string; readonly message: string }[];
}

/**
 * Puts a diagnosis into the words that the form shows: a headline, what to do, and a word at each field that it
 * points at. Never throws.
 *
 * @example
 * explainFailure(diagnosis, { app: 'NetSuite', fields: [{ name: 'account_id', label: 'Account Id' }] });
 * // { headline: 'There is no NetSuite account at td30892.suitetalk.api.netsuite.com', … }
 */
export function explainFailure(
  diagnosis: Diagnosis,
  { messages, locale = 'en', ...context }: ExplainFailureOptions,
): FailureExplanation {
  const format = createFormat({ ...en, ...messages }, locale);
  const { headline, nextStep, fieldMessages } = explain(diagnosis, context);
  return {
    headline: format(headline),
    nextStep: nextStep && format(nextStep),
    fields: fieldMessages.map(({ name, ref }) => ({ name, message: format(ref) })),
  };
}
