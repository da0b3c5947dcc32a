import type { Envelope } from './read-envelope.js';

/** Nobody waits longer in front of a form; a broken header must not lock it for a day. */
const MAX_WAIT_MS = 60 * 60 * 1000;
const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };
const IN_WORDS = /\b(?:retry|again|wait)\b[^.\d]{0,20}\b(\d{1,6}) ?(s|m(?!s)|h)?/i;

/**
 * Wait in milliseconds: from the header, the body's member or the words; `null` if none says, or if it is past or
 * more than an hour.
 */
export function retryAfterMs(
  header: string | null | undefined,
  envelope: Envelope,
  now: number,
): number | null {
  const text = (header ?? '').trim();
  let wait = Number.NaN;
  if (/^\d+(?:\.\d+)?$/.test(text)) wait = Number(text) * 1000;
  else if (text !== '') wait = Date.parse(text) - now;
  if (Number.isNaN(wait) && envelope.retryAfter !== null) wait = envelope.retryAfter * 1000;
  if (Number.isNaN(wait)) {
    const [, amount, unit = 's'] = IN_WORDS.exec(envelope.words) ?? [];
    if (amount !== undefined) wait = Number(amount) * (UNIT_MS[unit.toLowerCase()] ?? 1000);
  }
  return wait > 0 && wait <= MAX_WAIT_MS ? Math.ceil(wait) : null;
}
