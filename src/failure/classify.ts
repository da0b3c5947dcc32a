import type { FailureKind } from '../contract/failure.js';
import type { Answer } from './answer.js';
import { phrase } from './phrase.js';
import type { Envelope } from './read-envelope.js';
import { ruleFor } from './rules.js';

/** What kind of failure an answer is, and what decided. */
export interface Verdict {
  readonly kind: FailureKind;
  /** Id of a row of `RULES`, or how the answer came: `offline`, `no-answer`, `status-401`, … */
  readonly rule: string;
  readonly origin: 'provider' | 'caller';
}

/** What Refold and proxies say about the call itself, not about what the end user typed. */
const CALLER_RULES: readonly (readonly [id: string, kind: FailureKind, pattern: RegExp])[] = [
  [
    'caller-unnamed',
    'unauthorized_proxy',
    /\blinked account(?: id)?\b.{0,40}\b(?:required|missing|invalid)|\binvalid linked account/,
  ],
  [
    'caller-unknown',
    'not_found',
    /\blinked account\b.{0,120}\b(?:not found|not exist)|\bapplication\b.{0,120}\b(?:not found|does not (?:exist|support)|not enabled)/,
  ],
];

/** The caller's own key or session, as Refold's documented refusals and common middlewares name it. */
const CALLER_TOKEN =
  /^(?:invalid token|(?:missing|invalid) api key|un ?authenticated|jwt expired|(?:token|session) expired|.*\bcsrf\b.*)$/;

/** What the status of an answer means when the provider was not asked. */
const CALLER_STATUS: Readonly<Record<number, FailureKind>> = {
  401: 'unauthorized_proxy',
  402: 'unauthorized_proxy',
  403: 'unauthorized_proxy',
  407: 'unauthorized_proxy',
  419: 'unauthorized_proxy',
  511: 'unauthorized_proxy',
  404: 'not_found',
  405: 'not_found',
  410: 'not_found',
  408: 'timeout',
  504: 'timeout',
  522: 'timeout',
  524: 'timeout',
  411: 'invalid_request',
  413: 'invalid_request',
  414: 'invalid_request',
  415: 'invalid_request',
  431: 'invalid_request',
  429: 'rate_limited',
  502: 'provider_down',
  503: 'provider_down',
  520: 'provider_down',
  521: 'provider_down',
  523: 'provider_down',
  530: 'provider_down',
  525: 'tls',
  526: 'tls',
};

/** What the status means when the provider refused but its words say nothing. A 500 then means nothing at all. */
const PROVIDER_STATUS: Readonly<Record<number, FailureKind>> = {
  ...CALLER_STATUS,
  401: 'credentials_rejected',
  402: 'permission',
  403: 'permission',
  407: 'unreachable',
};

/** Status words of gRPC and Google that stand beside a sentence, which says more. */
const STATUS_WORD =
  /\b(?:\d{1,2} )?(?:INVALID_ARGUMENT|UNAVAILABLE|INTERNAL|UNKNOWN|FAILED_PRECONDITION|ABORTED|CANCELLED)\b/g;

/** A header that was sent and is now repeated says nothing of what is wrong. */
const SENT_HEADER = /\bauthorization\W{1,4}(?:bearer|basic|token|digest)\s[^\s\]"',]+/gi;

function byRules(signals: string, origin: Verdict['origin']): Verdict | null {
  const said = signals.replace(SENT_HEADER, '');
  const rule = ruleFor(phrase(said.replace(STATUS_WORD, ''))) ?? ruleFor(phrase(said));
  return rule ? { kind: rule.kind, rule: rule.id, origin } : null;
}

function withoutAnswer({ cause, body }: Answer): Verdict {
  if (cause === 'offline') return { kind: 'unreachable', rule: 'offline', origin: 'caller' };
  if (cause === 'aborted') return { kind: 'unknown', rule: 'aborted', origin: 'caller' };
  if (cause === 'timeout' || /time(?:d )?out/i.test(body.slice(0, 200))) {
    return { kind: 'timeout', rule: 'no-answer-in-time', origin: 'caller' };
  }
  return { kind: 'unreachable', rule: 'no-answer', origin: 'caller' };
}

/**
 * Decides the kind of a failure. After Refold's prefix the provider's words decide, whatever the status: a wrong
 * key is a 500. Without it, a status that speaks of the call itself decides first, so that a 401 never reads as
 * a wrong key of the end user; `echoed` (the answer repeats what the user typed) shows that the provider was
 * asked all the same. Never throws.
 */
export function classify(answer: Answer, envelope: Envelope, echoed: boolean): Verdict {
  if (answer.status === 0) return withoutAnswer(answer);
  const ok = answer.status < 300;
  const status = ok ? (envelope.status ?? answer.status) : answer.status;
  if (envelope.verification) {
    const kind = PROVIDER_STATUS[status];
    return (
      byRules(envelope.signals, 'provider') ??
      (kind === undefined
        ? { kind: 'unknown', rule: 'no-reason', origin: 'provider' }
        : { kind, rule: `status-${status}`, origin: 'provider' })
    );
  }
  if (ok && envelope.shape === 'html') return { kind: 'unauthorized_proxy', rule: 'page', origin: 'caller' };
  if (status >= 300 && status < 400)
    return { kind: 'unauthorized_proxy', rule: 'redirect', origin: 'caller' };

  const words = phrase(envelope.signals);
  const code = phrase(envelope.code);
  // One code stands for all that can be wrong with the linked account; the words tell which it is.
  for (const said of [phrase(envelope.words), words, code]) {
    for (const [rule, kind, pattern] of CALLER_RULES) {
      if (pattern.test(said)) return { kind, rule, origin: 'caller' };
    }
  }
  if (!ok && (CALLER_TOKEN.test(code) || (status < 500 && CALLER_TOKEN.test(words)))) {
    return { kind: 'unauthorized_proxy', rule: 'caller-token', origin: 'caller' };
  }
  const kind = CALLER_STATUS[status];
  const refusedCaller = kind === 'unauthorized_proxy';
  if (kind !== undefined && !(refusedCaller && echoed))
    return { kind, rule: `status-${status}`, origin: 'caller' };
  const verdict = byRules(`${envelope.signals}\n${envelope.code}`, 'provider');
  if (verdict) return verdict;
  if (kind !== undefined) return { kind, rule: `status-${status}`, origin: 'caller' };
  return status >= 400 && status < 500
    ? { kind: 'invalid_request', rule: `status-${status}`, origin: 'caller' }
    : { kind: 'unknown', rule: 'no-reason', origin: 'caller' };
}
