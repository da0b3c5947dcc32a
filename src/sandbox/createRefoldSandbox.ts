import type { KeyCredentials } from '../contract/wire.js';
import { createAccounts } from './accounts.js';
import { type Answer, errorAnswer, refusalAnswer, toResponse, unknownApplicationAnswer } from './answer.js';
import type { SandboxApplication } from './application.js';
import { catalogueEntry, type SandboxCatalogueEntry } from './catalogueEntry.js';
import { delay } from './delay.js';
import { type RefoldSandboxOptions, settingsFrom } from './options.js';
import { verify } from './providers.js';
import { createRateLimit } from './rateLimit.js';
import { type Call, readCall } from './readCall.js';
import { firstMissingField, parseObject } from './submission.js';

/** How many requests are remembered; older ones are dropped, so that a demo can run for weeks. */
const REQUESTS_KEPT = 1_000;

/** What the sandbox remembers of a request it received: never the key, never a body. */
export interface SandboxRequest {
  readonly method: string;
  readonly pathname: string;
  readonly slug: string | null;
  readonly linkedAccountId: string;
  readonly authType: string | null;
  /** `null` until it is answered, and for ever where the caller gave up first. */
  readonly status: number | null;
  readonly requestId: string;
}

/** A simulated Refold: a Fetch-standard handler, to be served over HTTP or given as a `fetch`. */
export interface RefoldSandbox {
  (input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** A key that this sandbox accepts. */
  readonly apiKey: string;
  /** The applications, with credentials to try. */
  readonly applications: readonly SandboxCatalogueEntry[];
  /** What was received, the oldest first, at most 1000. */
  readonly requests: readonly SandboxRequest[];
  /** What was last saved for a linked account; for tests, since no answer ever holds it. */
  saved(linkedAccountId: string, slug: string): KeyCredentials | undefined;
  /** Forgets what was saved and received. */
  reset(): void;
}

/**
 * Makes a Refold that lives in memory: both endpoints as documented, with made-up applications whose
 * providers accept one known set of credentials. Rejects only as `fetch` does: with the signal's reason when
 * the caller aborts, with a `TypeError` for an unusable URL.
 *
 * @example
 * const sandbox = createRefoldSandbox();
 * const proxy = createRefoldProxy({ apiKey: sandbox.apiKey, fetch: sandbox, linkedAccountId: () => 'acme' });
 */
export function createRefoldSandbox(options: RefoldSandboxOptions = {}): RefoldSandbox {
  const settings = settingsFrom(options);
  const { applications, getMs, verifyMs, slowMs } = settings;
  const accounts = createAccounts();
  const requests: Mutable<SandboxRequest>[] = [];
  const secondsToWait = createRateLimit(settings.rateLimit);

  async function handle(input: Request | URL | string, init?: RequestInit): Promise<Response> {
    const call = readCall(input, init, settings.random);
    const { route, linkedAccountId, authType, requestId } = call;
    const record: Mutable<SandboxRequest> = {
      method: call.request.method,
      pathname: call.pathname,
      slug: route?.slug ?? null,
      linkedAccountId,
      authType,
      status: null,
      requestId,
    };
    requests.push(record);
    if (requests.length > REQUESTS_KEPT) requests.shift();
    const answer = await answerTo(call);
    record.status = answer.status;
    return toResponse(answer, requestId);
  }

  async function answerTo(call: Call): Promise<Answer> {
    const { route, request, linkedAccountId, requestId } = call;
    const fail = (status: number, error: string, message: string, headers?: Record<string, string>): Answer =>
      errorAnswer(status, error, message, requestId, headers);

    if (route === null) return fail(404, 'NOT_FOUND', 'No such endpoint');
    if (request.method !== route.method) {
      return fail(405, 'METHOD_NOT_ALLOWED', `Use ${route.method}`, { allow: route.method });
    }
    if (!settings.acceptsKey(call.apiKey)) {
      return fail(401, 'UNAUTHORIZED', 'Invalid Credentials');
    }
    const waitSeconds = secondsToWait();
    if (waitSeconds > 0) {
      return fail(429, 'RATE_LIMITED', 'Too many requests', { 'retry-after': String(waitSeconds) });
    }
    if (linkedAccountId === '')
      return fail(400, 'INVALID_LINKED_ACCOUNT_ID', 'linked_account_id is required');
    if (!settings.accountExists(linkedAccountId)) {
      return fail(404, 'NOT_FOUND', `Linked Account ${linkedAccountId} not found`);
    }
    const application = applications.get(route.slug);
    if (application === undefined) return unknownApplicationAnswer(route.slug, requestId);
    if (route.endpoint === 'save-key-credentials') return saveKeyCredentials(call, application);

    await delay(getMs, call.signal);
    const connection = accounts.connection(linkedAccountId, application);
    return { status: 200, body: { ...application.body, ...connection } };
  }

  async function saveKeyCredentials(call: Call, application: SandboxApplication): Promise<Answer> {
    const { request, requestId, linkedAccountId } = call;
    const { body, logins, slow = false, envelope = 'documented' } = application;
    const authType = call.authType ?? 'keybased';
    const fail = (error: string, message: string): Answer => errorAnswer(400, error, message, requestId);

    if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
      return fail('VALIDATION_ERROR', 'Content-Type must be application/json');
    }
    const submitted = parseObject(await request.text());
    if (submitted === null) return fail('VALIDATION_ERROR', 'The request body must be a JSON object');
    const login = logins.find((candidate) => candidate.authType === authType);
    if (login === undefined) {
      return fail('VALIDATION_ERROR', `Application does not support ${authType} authentication`);
    }
    const missing = firstMissingField(body, authType, submitted);
    if (missing !== null) return fail('MISSING_REQUIRED_FIELD', `${missing} is required`);

    await delay(verifyMs + (slow ? slowMs : 0), call.signal);
    const refusal = verify(login, submitted);
    if (refusal === null) {
      // The vendor's handler takes any JSON; what our widget sends is `KeyCredentials`.
      accounts.save(linkedAccountId, body.slug, authType, submitted as KeyCredentials);
      return { status: 200, body: { success: true } };
    }
    if (refusal.type === 'silent') await delay(Number.POSITIVE_INFINITY, call.signal);
    return refusalAnswer(refusal, envelope, requestId);
  }

  return Object.assign(handle, {
    apiKey: settings.apiKey,
    applications: [...applications.values()].map(catalogueEntry),
    requests,
    saved: accounts.saved,
    reset(): void {
      accounts.reset();
      requests.length = 0;
    },
  });
}

type Mutable<T> = { -readonly [Member in keyof T]: T[Member] };
