import { errorEnvelope } from '../contract/envelope.js';
import type { EnvelopeStyle, Refusal } from './application.js';

/** What Refold puts before the provider's own words (API page of Save Key Credentials). */
export const VERIFICATION_PREFIX = 'Failed to verify credentials: ';
/** The organisation that Refold names in its "not found" messages. */
export const SANDBOX_ORGANISATION_ID = '5a0d00000000000000000001';

/** An answer before it is written: what the two endpoints say. */
export interface Answer {
  readonly status: number;
  /** An object is sent as JSON, a text as HTML, `null` never. */
  readonly body: object | string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error in Refold's envelope. */
export function errorAnswer(
  status: number,
  error: string,
  message: string,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, body: errorEnvelope(status, error, message, requestId), headers };
}

/** The one error whose `http_error_type` doesn't follow its status: it comes from behind Refold. */
export function unknownApplicationAnswer(slug: string, requestId: string): Answer {
  const message = `Application '${slug}' is not enabled for org ${SANDBOX_ORGANISATION_ID}`;
  const body = {
    ...errorEnvelope(404, 'EXTERNAL_API_FAILURE', message, requestId),
    http_error_type: 'EXTERNAL_API_ERROR',
  };
  return { status: 404, body };
}

/** The words that a person reads of a refusal, as the body holds them; `''` where none ever comes. */
export function refusalMessage(refusal: Refusal): string {
  switch (refusal.type) {
    case 'unverified':
      return VERIFICATION_PREFIX + refusal.message;
    case 'gateway':
      return refusal.html;
    case 'silent':
      return '';
    case 'rate_limited':
    case 'unsuccessful':
      return refusal.message;
    default:
      return refusal satisfies never;
  }
}

/** How Save Key Credentials answers a refusal; `status` 0 and no body where no answer ever comes. */
export function refusalAnswer(refusal: Refusal, style: EnvelopeStyle, requestId: string): Answer {
  const message = refusalMessage(refusal);
  switch (refusal.type) {
    case 'unverified':
      return { status: 500, body: verificationEnvelope(style, message, requestId) };
    case 'rate_limited':
      return errorAnswer(429, 'RATE_LIMITED', message, requestId, {
        'retry-after': String(refusal.retryAfterSeconds),
      });
    case 'unsuccessful':
      return { status: 200, body: { success: false, message } };
    case 'gateway':
      return { status: refusal.status, body: refusal.html };
    case 'silent':
      return { status: 0, body: null };
    default:
      return refusal satisfies never;
  }
}

function verificationEnvelope(style: EnvelopeStyle, message: string, requestId: string): object {
  const head = { status_code: 500, http_error_type: 'INTERNAL_SERVER_ERROR' };
  switch (style) {
    case 'documented':
      return { ...head, error: 'SERVER_ERROR', message };
    case 'error_code':
      return { ...head, error_code: 'SERVER_ERROR', message, request_id: requestId };
    case 'error_type':
      return { status_code: 500, error_type: 'INTERNAL_SERVER_ERROR', message, request_id: requestId };
    case 'short':
      return { error: 'SERVER_ERROR', message };
    default:
      return style satisfies never;
  }
}

/** Writes an answer. Nothing may be stored on the way: the application says who is connected. */
export function toResponse(answer: Answer, requestId: string): Response {
  const html = typeof answer.body === 'string';
  return new Response(html ? String(answer.body) : JSON.stringify(answer.body), {
    status: answer.status,
    headers: {
      'content-type': html ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-request-id': requestId,
      ...answer.headers,
    },
  });
}
