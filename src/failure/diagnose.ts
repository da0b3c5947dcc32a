import type { Failure, FailureKind } from '../contract/failure.js';
import type { Answer, Mark, SubmittedField } from './answer.js';
import { attribute } from './attribute.js';
import { classify, type Verdict } from './classify.js';
import { type Envelope, readEnvelope } from './read-envelope.js';
import { createRedactor, REDACTED } from './redact.js';
import { retryAfterMs } from './retry-after.js';
import { findEcho, hostIn } from './values.js';

/** Everything known about a failed submission. Holds no secret. */
export interface Diagnosis {
  readonly failure: Failure;
  readonly marks: readonly Mark[];
  /** How long to wait before another attempt, in milliseconds; `null` when nobody said. */
  readonly retryAfterMs: number | null;
  /** Id of the rule that decided the kind: a row of `RULES`, or a name from `classify`. */
  readonly rule: string;
  /** `provider`: the app's provider refused the values. `caller`: the request did not get that far. */
  readonly origin?: 'provider' | 'caller' | undefined;
  /** The host name that could not be found, if the provider named one and it holds no secret. */
  readonly host?: string | null | undefined;
}

const MAX_MESSAGE_CHARACTERS = 4_000;
/** Read past the cut, so that a secret that stands across it is still known as one. */
const MAX_READ_CHARACTERS = 3 * MAX_MESSAGE_CHARACTERS;

/** A shorter value may stand in any page; a longer one shows that the provider got it. */
const MIN_ECHO_CHARACTERS = 8;

/** An address with a password, or with a key in its path, which a field for addresses is not masked for. */
const TELLING_ADDRESS = /:\/\/(?:[^/:]*:[^/@]*@|[^?#]*\/(?=[^/]*\d)(?=[^/]*[a-z])[\w-]{16,})/i;

/** Kinds in which the same values may succeed later. */
const RETRYABLE: ReadonlySet<FailureKind> = new Set([
  'unreachable',
  'timeout',
  'rate_limited',
  'provider_down',
]);

/** Control, bidi, zero-width and tag characters: they can hide or reorder what the message says. */
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?![\n\t])\p{Cc}/gu;

function isSuccess(answer: Answer, envelope: Envelope): boolean {
  if (answer.status < 200 || answer.status >= 300) return false;
  // An empty 2xx (a 204, a proxy that drops bodies) says that the values were stored: nothing says otherwise.
  if (envelope.shape === 'empty') return true;
  return envelope.shape === 'json' && !envelope.refused;
}

function isRetryable({ kind, rule }: Verdict, envelope: Envelope): boolean {
  // Nobody said what is wrong: it may well pass. Where the provider gave words, they say what to do.
  if (kind === 'unknown') return rule === 'no-reason' && envelope.words === '';
  return RETRYABLE.has(kind);
}

/**
 * Turns an answer to Save Key Credentials, or its absence, into a diagnosis: what kind of failure it is, which
 * fields it points at, what the provider said (secrets removed, at most 4,000 characters), whether and when the
 * same values may succeed. `null` when the answer is a success: a 2xx that is empty, or JSON that does not itself
 * say that it failed. Never throws.
 *
 * @param submitted what was sent, secrets too; nothing of it is kept.
 * @param now milliseconds since the epoch, to read a `retry-after` that is a date.
 */
export function diagnose(
  answer: Answer,
  submitted: readonly SubmittedField[],
  now: number = Date.now(),
): Diagnosis | null {
  const envelope = readEnvelope(answer.body);
  if (isSuccess(answer, envelope)) return null;

  const told = envelope.signals;
  const long = submitted.filter(({ value }) => value.trim().length >= MIN_ECHO_CHARACTERS);
  const echoed =
    !envelope.verification && findEcho(answer.body.slice(0, MAX_READ_CHARACTERS), long).names.length > 0;
  const verdict = classify(answer, envelope, echoed);
  const marks =
    // The names in a program's own stumble are of its variables, not of fields.
    verdict.rule === 'program-fault' || (verdict.origin === 'caller' && verdict.kind !== 'invalid_request')
      ? []
      : attribute(told, verdict.kind, submitted);

  const redact = createRedactor(
    submitted.flatMap(({ secret, value }) => (secret || TELLING_ADDRESS.test(value) ? [value] : [])),
  );
  const shown = (text: string) =>
    redact(text.slice(0, MAX_READ_CHARACTERS).replace(INVISIBLE, '')).slice(0, MAX_MESSAGE_CHARACTERS).trim();
  const host = verdict.kind === 'host_not_found' ? shown(hostIn(told) ?? '') : '';
  const requestId = envelope.requestId ?? answer.requestId ?? '';
  const wait = verdict.kind === 'rate_limited' || verdict.kind === 'provider_down';
  return {
    failure: {
      kind: verdict.kind,
      message: shown(envelope.words),
      fields: marks.map(({ name }) => name),
      retryable: isRetryable(verdict, envelope),
      status: answer.status,
      requestId: shown(requestId) || null,
    },
    marks,
    retryAfterMs: wait ? retryAfterMs(answer.retryAfter, envelope, now) : null,
    rule: verdict.rule,
    origin: verdict.origin,
    host: host === '' || host.includes(REDACTED) ? null : host,
  };
}

/**
 * Has the engine compile what {@link diagnose} needs, which takes ten times as long as the diagnosis itself. Called
 * while the provider is asked, nobody waits for it.
 */
export function prepareDiagnosis(): void {
  const field = { name: 'key', label: 'Key', value: 'no such value', secret: true };
  diagnose({ status: 500, body: 'Failed to verify credentials: nothing that a rule knows' }, [field]);
}
