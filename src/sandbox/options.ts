import * as z from 'zod/mini';
import type { SandboxApplication } from './application.js';
import { SANDBOX_APPLICATIONS } from './applications/all.js';
import { DOCUMENTED_RATE_LIMIT, type SandboxRateLimit } from './rateLimit.js';

const DEFAULT_API_KEY = 'tk_sandbox_demo';
const DEFAULT_SLOW_MS = 8_000;

/** How a sandbox differs from the one that everybody gets. */
export interface RefoldSandboxOptions {
  /** The keys that are accepted. Default: every key that starts with `tk` or `pk`. */
  readonly apiKeys?: readonly string[];
  /** The linked accounts that exist. Default: every id that doesn't start with `unknown`. */
  readonly linkedAccounts?: readonly string[];
  /** How long an answer takes, in milliseconds; as a number, for both endpoints. Default 0. */
  readonly delayMs?: number | { readonly get?: number; readonly verify?: number };
  /** How much longer the slow application's provider takes, in milliseconds. Default 8000. */
  readonly slowMs?: number;
  /** `true` for Refold's documented limit of 20 requests a second and a burst of 5. Default: none. */
  readonly rateLimit?: boolean | SandboxRateLimit;
  /** More applications; one with the slug of a built-in application replaces it. */
  readonly applications?: readonly SandboxApplication[];
  /** Source of the request ids, as `Math.random`, which is the default. */
  readonly random?: () => number;
}

/** The options, every one decided. */
export interface SandboxSettings {
  readonly apiKey: string;
  readonly acceptsKey: (key: string) => boolean;
  readonly accountExists: (linkedAccountId: string) => boolean;
  readonly applications: ReadonlyMap<string, SandboxApplication>;
  readonly getMs: number;
  readonly verifyMs: number;
  readonly slowMs: number;
  readonly rateLimit: SandboxRateLimit | null;
  readonly random: () => number;
}

const text = z.string({ error: 'be text' }).check(z.minLength(1, { error: 'not be empty' }));
const milliseconds = z
  .number({ error: 'be a number of milliseconds' })
  .check(z.nonnegative({ error: 'not be negative' }));
const listOf = <Item extends z.core.SomeType>(item: Item) => z.array(item, { error: 'be an array' });
const objectOf = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.looseObject(shape, { error: 'be an object' });
const callable = z.custom<() => unknown>((value) => typeof value === 'function', { error: 'be a function' });

/**
 * What the sandbox itself reads. Everything else of an application's body passes as it is: to try what a form does
 * with a malformed schema is what a sandbox is for.
 */
const APPLICATION = objectOf({
  body: objectOf({
    slug: text,
    name: text,
    auth_input_map: listOf(objectOf({ name: z.string({ error: 'be text' }) })),
  }),
  logins: listOf(
    objectOf({
      authType: text,
      working: z.nullable(objectOf({})),
      rules: listOf(objectOf({ scenario: text, example: objectOf({}), refuse: callable })),
    }),
  ),
});

const OPTIONS = z.strictObject(
  {
    apiKeys: z.optional(listOf(text)),
    linkedAccounts: z.optional(listOf(text)),
    delayMs: z.optional(
      z.union(
        [milliseconds, z.strictObject({ get: z.optional(milliseconds), verify: z.optional(milliseconds) })],
        { error: 'be a number of milliseconds, or { get, verify }' },
      ),
    ),
    slowMs: z.optional(milliseconds),
    rateLimit: z.optional(
      z.union([z.boolean(), objectOf({ perSecond: z.number(), burst: z.number() })], {
        error: 'be true, false, or { perSecond, burst }',
      }),
    ),
    applications: z.optional(listOf(APPLICATION)),
    random: z.optional(callable),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `not hold ${issue.keys.join(', ')}` : 'be an object',
  },
);

/**
 * Fills in what `options` leaves open.
 *
 * @throws TypeError that names the option that can't be used, and what it has to be.
 */
export function settingsFrom(options: RefoldSandboxOptions): SandboxSettings {
  assertUsable(options);
  const { apiKeys, linkedAccounts, delayMs, slowMs = DEFAULT_SLOW_MS, random = Math.random } = options;
  const applications = [...SANDBOX_APPLICATIONS, ...(options.applications ?? [])];
  return {
    apiKey: apiKeys?.[0] ?? DEFAULT_API_KEY,
    acceptsKey: (key) => apiKeys?.includes(key) ?? /^[pt]k/.test(key),
    accountExists: (id) => linkedAccounts?.includes(id) ?? !id.startsWith('unknown'),
    applications: new Map(applications.map((application) => [application.body.slug, application])),
    getMs: delayOf(delayMs, 'get'),
    verifyMs: delayOf(delayMs, 'verify'),
    slowMs,
    rateLimit: rateLimitOf(options.rateLimit),
    random,
  };
}

/** The compiler has checked a caller in TypeScript; one in JavaScript would else see the sandbox fail at a request. */
function assertUsable(options: unknown): void {
  const issue = z.safeParse(OPTIONS, options).error?.issues[0];
  if (issue === undefined) return;
  const where = issue.path.length === 0 ? 'the options' : `\`${z.core.toDotPath(issue.path)}\``;
  throw new TypeError(`createRefoldSandbox: ${where} must ${issue.message}, or no request can be answered.`);
}

function rateLimitOf(option: boolean | SandboxRateLimit = false): SandboxRateLimit | null {
  if (option === true) return DOCUMENTED_RATE_LIMIT;
  return option === false ? null : option;
}

function delayOf(option: RefoldSandboxOptions['delayMs'], endpoint: 'get' | 'verify'): number {
  return typeof option === 'object' ? (option[endpoint] ?? 0) : (option ?? 0);
}
