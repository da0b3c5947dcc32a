import {
  API_KEY_HEADER,
  applicationUrl,
  LINKED_ACCOUNT_HEADER,
  LINKED_ACCOUNT_PARAM,
  type RouteTarget,
  saveKeyCredentialsUrl,
} from '../contract/routes.js';
import { readAtMost } from './body.js';
import { isHeaderSafe, type ProxySettings } from './options.js';
import { Refusal } from './refusal.js';

/** How large an answer of Refold may be: 5 MiB. An application with a thousand fields stays under 1 MiB. */
const ANSWER_LIMIT_BYTES = 5_242_880;
const SYSTEM_CODE = /^[A-Z][A-Z0-9_]{1,40}$/;

/** A call to Refold. With a `body` it saves, without it asks for the application. */
export interface UpstreamCall {
  readonly target: RouteTarget;
  readonly apiKey: string;
  readonly requestId: string;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** What Refold answered, read in full. */
export interface UpstreamAnswer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
}

/** The request as Refold gets it. Built anew: nothing of the browser's headers or query is carried over. */
function upstreamRequest(call: UpstreamCall, settings: ProxySettings): [url: string, init: RequestInit] {
  const { target, body } = call;
  const url = new URL((body ? saveKeyCredentialsUrl : applicationUrl)(settings.apiRoot, target));
  const headers: Record<string, string> = {
    accept: 'application/json',
    [API_KEY_HEADER]: call.apiKey,
    'x-request-id': call.requestId,
  };
  if (isHeaderSafe(target.linkedAccountId)) {
    headers[LINKED_ACCOUNT_HEADER] = target.linkedAccountId;
    url.searchParams.delete(LINKED_ACCOUNT_PARAM);
  }
  if (body) headers['content-type'] = 'application/json';
  // A redirect would carry the key to wherever it points. `no-store`, because some frameworks' fetch caches a GET.
  const init: RequestInit = { method: body ? 'PUT' : 'GET', headers, redirect: 'manual', cache: 'no-store' };
  return [url.href, body ? { ...init, body } : init];
}

function systemCode(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  const code = typeof cause === 'object' && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && SYSTEM_CODE.test(code) ? code : undefined;
}

/**
 * Runs `work` until it settles, `timeoutMs` pass, or the caller goes away, whichever is first. Settles even where
 * `work` ignores the signal that it is given.
 */
function withDeadline<T>(
  caller: AbortSignal,
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (caller.aborted) return Promise.reject(new Refusal('REQUEST_ABORTED'));
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const settle = () => {
      clearTimeout(timer);
      caller.removeEventListener('abort', leave);
    };
    const stop = (code: 'UPSTREAM_TIMEOUT' | 'REQUEST_ABORTED') => {
      settle();
      reject(new Refusal(code));
      controller.abort();
    };
    const leave = () => stop('REQUEST_ABORTED');
    const timer = setTimeout(() => stop('UPSTREAM_TIMEOUT'), timeoutMs);
    caller.addEventListener('abort', leave);
    work(controller.signal)
      .then(resolve, (error: unknown) => {
        // What fetch says names the internal URL, so only the system's code survives.
        reject(error instanceof Refusal ? error : new Refusal('UPSTREAM_UNREACHABLE', systemCode(error)));
      })
      .finally(settle);
  });
}

async function readAnswer(response: Response, signal: AbortSignal): Promise<UpstreamAnswer> {
  const { status, body, headers } = response;
  // A browser's fetch shows a redirect that was not followed as status 0.
  if (status < 200 || (status >= 300 && status < 400)) {
    body?.cancel().catch(() => undefined);
    throw new Refusal('UPSTREAM_REDIRECT');
  }
  const bytes = body === null ? new Uint8Array() : await readAtMost(body, ANSWER_LIMIT_BYTES, signal);
  if (bytes === null) throw new Refusal('UPSTREAM_TOO_LARGE');
  return { status, text: new TextDecoder().decode(bytes), retryAfter: headers.get('retry-after') };
}

/**
 * Calls Refold once, never again, and reads the answer in full.
 *
 * @throws Refusal 502 out of reach, redirected or too large; 504 out of time; 499 when the caller went away.
 */
export function askRefold(
  call: UpstreamCall,
  settings: ProxySettings,
  caller: AbortSignal,
): Promise<UpstreamAnswer> {
  return withDeadline(caller, settings.timeoutMs, async (signal) => {
    const [url, init] = upstreamRequest(call, settings);
    return readAnswer(await settings.fetch(url, { ...init, signal }), signal);
  });
}
