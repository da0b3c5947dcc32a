import { applicationUrl, saveKeyCredentialsUrl } from '../contract/routes.js';
import type { RefoldSandbox } from './createRefoldSandbox.js';

const API_ROOT = 'https://app.refold.ai/api/v2/public';

/** What a test sends besides the slug. */
interface TestCall {
  readonly linkedAccountId?: string;
  readonly authType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A status, the body's text, and the body read as JSON (`null` where it is none). */
export interface TestAnswer {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
  readonly headers: Headers;
}

/** Calls Get Application as Refold's customers do. */
export async function getApplication(
  sandbox: RefoldSandbox,
  slug: string,
  call: TestCall = {},
): Promise<TestAnswer> {
  const { linkedAccountId = 'acme', authType, headers, signal } = call;
  return read(
    await sandbox(applicationUrl(API_ROOT, { slug, linkedAccountId, authType }), {
      headers: { 'x-api-key': sandbox.apiKey, ...headers },
      signal: signal ?? null,
    }),
  );
}

/** Calls Save Key Credentials; a text is sent as it is, anything else as JSON. */
export async function saveKeyCredentials(
  sandbox: RefoldSandbox,
  slug: string,
  body: unknown,
  call: TestCall = {},
): Promise<TestAnswer> {
  const { linkedAccountId = 'acme', authType, headers, signal } = call;
  return read(
    await sandbox(saveKeyCredentialsUrl(API_ROOT, { slug, linkedAccountId, authType }), {
      method: 'PUT',
      headers: { 'x-api-key': sandbox.apiKey, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      signal: signal ?? null,
    }),
  );
}

async function read(response: Response): Promise<TestAnswer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return { status: response.status, text, json: isJson ? JSON.parse(text) : null, headers: response.headers };
}
