import { useMemo } from 'react';
import { en, type Messages } from '../messages/en.js';
import { createFormat, type Format } from '../messages/format.js';

/** Language and words of one form. */
export interface Language {
  readonly locale: string;
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

/** The words of `locale`, with the host's own in their place. */
export function useMessages(locale: string | undefined, overrides: Partial<Messages> | undefined): Language {
  return useMemo(() => {
    const usable = usableLocale(locale);
    const given = Object.entries(overrides ?? {}).filter((entry) => typeof entry[1] === 'string');
    // The entries come from a Partial<Messages>, so the sum has every message.
    const messages = { ...en, ...Object.fromEntries(given) } as Messages;
    return { locale: usable, format: createFormat(messages, usable) };
  }, [locale, overrides]);
}
