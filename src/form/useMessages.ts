import { useMemo } from 'react';
import { en, type Messages } from '../messages/en.js';
import { createFormat, type Format } from '../messages/format.js';

/** Language and words of one form. */
export interface Language {
  /** For dates and times. */
  readonly locale: string;
  /** What most words are written in, for `lang`; `undefined` where they are the host's, who did not say. */
  readonly lang: string | undefined;
  readonly format: Format;
}

/** The tag if the runtime can use it; a host's mistyped locale must not break the form. */
function usableLocale(locale: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(locale ?? 'en')[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** What the built-in words are written in: English, in the host's own variety. */
function ownLanguage(locale: string): string {
  return /^en\b/.test(locale) ? locale : 'en';
}

/**
 * The built-in words, with the host's own in their place. Each kind keeps the plurals and numbers of its language;
 * a screen reader has one voice, that of most of them.
 */
export function useMessages(locale: string | undefined, overrides: Partial<Messages> | undefined): Language {
  return useMemo(() => {
    const usable = usableLocale(locale);
    const own = ownLanguage(usable);
    const given = Object.entries(overrides ?? {}).filter(
      ([id, words]) => Object.hasOwn(en, id) && typeof words === 'string',
    );
    const theirs = new Set(given.map(([id]) => id));
    // The entries come from a Partial<Messages>, so the sum has every message.
    const messages = { ...en, ...Object.fromEntries(given) } as Messages;
    const [formatOwn, formatTheirs] = [createFormat(messages, own), createFormat(messages, usable)];
    return {
      locale: usable,
      lang: theirs.size * 2 <= Object.keys(en).length ? own : locale && usable,
      format: (ref) => (theirs.has(ref.id) ? formatTheirs : formatOwn)(ref),
    };
  }, [locale, overrides]);
}
