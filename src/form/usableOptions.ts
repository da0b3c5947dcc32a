import type { KeyCredentialsFormOptions } from './options.js';

/** Options whose empty text says as much as nothing at all. */
const NOTHING_WHEN_EMPTY: ReadonlySet<string> = new Set(['authType', 'proxyUrl', 'locale', 'theme', 'icon']);
/** Options that are read as text: a number there is a mistake, and a mistake of a host must not break the form. */
const TEXT_ONLY: ReadonlySet<string> = new Set(['locale', 'theme', 'icon']);

function isUsable(name: string, value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (value === '') return !NOTHING_WHEN_EMPTY.has(name);
  if (TEXT_ONLY.has(name)) return typeof value === 'string';
  // Zero, a negative number or `NaN` would end every request before it began.
  return name !== 'timeoutMs' || (typeof value === 'number' && value > 0);
}

/**
 * Reads options as a host without types means them: `null`, text where it is empty, and what is no text where only
 * text means something, stand for the default. A `slug` or `linkedAccountId` that is still missing (a session that
 * loads) becomes `''`: then nothing is asked for.
 */
export function usableOptions<Options extends KeyCredentialsFormOptions>(given: Options): Options {
  const options = Object.fromEntries(Object.entries(given).filter(([name, value]) => isUsable(name, value)));
  // What was left out is optional; the two that are not are filled in below.
  return {
    ...options,
    slug: String(given.slug ?? ''),
    linkedAccountId: String(given.linkedAccountId ?? ''),
  } as Options;
}
