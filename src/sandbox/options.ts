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

/** Fills in what `options` leaves open. */
export function settingsFrom(options: RefoldSandboxOptions): SandboxSettings {
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

function rateLimitOf(option: boolean | SandboxRateLimit = false): SandboxRateLimit | null {
  if (option === true) return DOCUMENTED_RATE_LIMIT;
  return option === false ? null : option;
}

function delayOf(option: RefoldSandboxOptions['delayMs'], endpoint: 'get' | 'verify'): number {
  return typeof option === 'object' ? (option[endpoint] ?? 0) : (option ?? 0);
}
