import { errorEnvelope } from '../contract/envelope.js';
import { applicationAnswer } from './applicationAnswer.js';
import { isJsonObject, type JsonObject, readCredentials, type SubmittedBody } from './body.js';
import { errorAnswer, isRequestId, parseJson, saveAnswer } from './errorAnswer.js';
import { emit } from './log.js';
import { type ProxySettings, parseOptions, type RefoldProxyOptions } from './options.js';
import { corsHeaders, isOwnPage, preflightHeaders } from './origin.js';
import { redactor } from './redact.js';
import { Refusal } from './refusal.js';
import { matchRoute, type RouteMatch } from './route.js';
import { apiKeyOf, authTypeIn, linkedAccountFor } from './target.js';
import { askRefold } from './upstream.js';

/** Delay in seconds, or an HTTP date (RFC 9110, section 10.2.3). */
const RETRY_AFTER = /^(?:\d{1,9}|[A-Za-z]{3,9}, [\w :-]{1,40})$/;
/**
 * Statuses that a browser takes as its own business when they come from this origin: it asks for a proxy's password, or
 * sends the PUT again by itself, which must never happen.
 */
const BROWSER_STATUSES: Readonly<Record<number, number>> = { 407: 403, 408: 504, 421: 502, 425: 502 };
/** A Response takes none above. */
const LAST_STATUS = 599;

/** An answer before it becomes a Response. */
interface Answer {
  readonly status: number;
  /** `null` for an answer without a body. */
  readonly body: object | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly upstreamStatus?: number;
}

/** One request, as far as its head tells. */
interface Call {
  readonly request: Request;
  readonly url: URL;
  readonly requestId: string;
  readonly match: RouteMatch | null;
}

function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id');
  return isRequestId(given) ? given : crypto.randomUUID();
}

/** Asks Refold and reduces what it says to what the widget needs. */
async function relay(call: Call, slug: string, settings: ProxySettings): Promise<Answer> {
  const { request, url, requestId, match } = call;
  const authType = authTypeIn(url);
  const linkedAccountId = await linkedAccountFor(request, url, settings);
  let body: SubmittedBody | null = null;
  if (match?.route === 'save') body = await readCredentials(request, settings.bodyLimitBytes);
  const apiKey = await apiKeyOf(settings);
  const { status, text, retryAfter } = await askRefold(
    { target: { slug, linkedAccountId, authType }, apiKey, requestId, body: body?.bytes ?? null },
    settings,
    request.signal,
  );
  const redact = redactor(apiKey, body);
  if (status >= 400) {
    const own = BROWSER_STATUSES[status] ?? Math.min(status, LAST_STATUS);
    return {
      status: own,
      body: errorAnswer(text, own, requestId, redact),
      headers: retryAfter !== null && RETRY_AFTER.test(retryAfter) ? { 'retry-after': retryAfter } : {},
      upstreamStatus: status,
    };
  }
  let answer: JsonObject | null;
  if (body === null) {
    const application = parseJson(text);
    answer = isJsonObject(application) ? applicationAnswer(application, redact) : null;
  } else {
    answer = saveAnswer(text, redact);
  }
  if (answer === null) throw new Refusal('UPSTREAM_UNREADABLE');
  return { status: 200, body: answer, upstreamStatus: status };
}

async function answerTo(call: Call, settings: ProxySettings): Promise<Answer> {
  const { request, match } = call;
  if (match === null) throw new Refusal('ROUTE_NOT_FOUND');
  if (request.method !== match.method) {
    const headers = preflightHeaders(request, settings.allowedOrigins, match.method);
    if (headers !== null) return { status: 204, body: null, headers };
    throw new Refusal('METHOD_NOT_ALLOWED');
  }
  if (match.slug === null) throw new Refusal('INVALID_SLUG');
  if (match.method === 'PUT' && !isOwnPage(request, settings.allowedOrigins))
    throw new Refusal('CROSS_ORIGIN');
  return relay(call, match.slug, settings);
}

function refused(refusal: Refusal, { match, requestId }: Call): Answer {
  const { status, code, message } = refusal;
  return {
    status,
    body: errorEnvelope(status, code, message, requestId),
    headers: status === 405 && match !== null ? { allow: match.method } : {},
  };
}

/**
 * Makes the backend proxy: a Fetch-standard handler that adds the organisation's API key to the widget's two calls,
 * under any mount path, for the linked account of your own session and no other.
 *
 * It never rejects. Every error, its own or Refold's, is an envelope
 * `{ status_code, http_error_type, error, message, request_id }`. The API key, cookies and submitted values reach no
 * answer and no log; an application passes through an allow-list. Credentials are passed on byte for byte, once.
 *
 * A PUT has to come from a page of the proxy's own origin or of `allowedOrigins` (else 403). A missing
 * `linked_account_id` in the query means the session's; another one than the session's is refused (403).
 *
 * @param options - see {@link RefoldProxyOptions}; checked at once.
 * @throws TypeError when an option is missing or senseless: what, why it matters, what to do.
 *
 * @example
 * ```ts
 * const handler = createRefoldProxy({
 *   apiKey: process.env.REFOLD_API_KEY ?? '',
 *   linkedAccountId: async (request) => (await sessionOf(request))?.accountId ?? null,
 * });
 * // Next.js: app/api/refold/[...path]/route.ts
 * export { handler as GET, handler as PUT };
 * ```
 */
export function createRefoldProxy(options: RefoldProxyOptions): (request: Request) => Promise<Response> {
  const settings = parseOptions(options);
  return async (request) => {
    const startMs = performance.now();
    const url = new URL(request.url);
    const call: Call = { request, url, requestId: requestIdOf(request), match: matchRoute(url.pathname) };
    const { requestId, match } = call;
    let answer: Answer;
    let refusal: Refusal | null = null;
    try {
      answer = await answerTo(call, settings);
    } catch (error) {
      refusal = error instanceof Refusal ? error : new Refusal('INTERNAL_ERROR');
      answer = refused(refusal, call);
    }
    const { status, body, headers, upstreamStatus } = answer;
    emit(settings.log, {
      requestId,
      method: request.method,
      route: match?.route ?? null,
      slug: match?.slug ?? null,
      status,
      durationMs: Math.round(performance.now() - startMs),
      ...(upstreamStatus === undefined ? {} : { upstreamStatus }),
      ...(refusal === null ? {} : { error: refusal.code }),
      ...(refusal?.causeCode === undefined ? {} : { cause: refusal.causeCode }),
    });
    return new Response(body === null ? null : JSON.stringify(body), {
      status,
      headers: {
        ...(body === null ? {} : { 'content-type': 'application/json' }),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-request-id': requestId,
        ...corsHeaders(request, settings.allowedOrigins),
        ...headers,
      },
    });
  };
}
