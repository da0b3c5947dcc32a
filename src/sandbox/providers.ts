import type { KeyCredentials } from '../contract/wire.js';
import type { ProviderRule, Refusal, SandboxLogin, Submitted } from './application.js';
import { sameText, submittedText } from './values.js';

/** What a provider says that says nothing: axios' words for a bare 401. */
const BARE_REFUSAL = 'Request failed with status code 401';

/** A failed verification in the provider's own `message`. */
export function unverified(message: string): Refusal {
  return { type: 'unverified', message };
}

/** What a rule says: fixed words, or words made from the value of its first field. */
type Words = string | ((value: string, submitted: Submitted) => string);

/** Refuses when any of `fields` differs from what works. */
export function mistaken(
  fields: readonly [string, ...string[]],
  scenario: string,
  example: KeyCredentials,
  words: Words,
): ProviderRule {
  return {
    scenario,
    example,
    refuse(submitted, working) {
      const right = fields.every((field) =>
        sameText(submittedText(submitted, field), submittedText(working, field)),
      );
      if (right) return null;
      const value = submittedText(submitted, fields[0]);
      return unverified(typeof words === 'string' ? words : words(value, submitted));
    },
  };
}

/** Refuses when every field of `example` holds exactly the value that stands there. */
export function given(
  scenario: string,
  example: KeyCredentials,
  refusal: Refusal | ((submitted: Submitted) => Refusal),
): ProviderRule {
  return {
    scenario,
    example,
    refuse(submitted) {
      const names = Object.keys(example);
      if (!names.every((name) => submittedText(submitted, name) === submittedText(example, name)))
        return null;
      return typeof refusal === 'function' ? refusal(submitted) : refusal;
    },
  };
}

/** Refuses whatever was submitted. */
export function always(scenario: string, example: KeyCredentials, refusal: Refusal): ProviderRule {
  return { scenario, example, refuse: () => refusal };
}

/**
 * Asks the provider of `login`: `null` when it accepts, else its refusal. A field that differs
 * from what works and that no rule speaks of is refused in words that point at nothing, as most providers do.
 */
export function verify(login: SandboxLogin, submitted: Submitted): Refusal | null {
  const working = login.working ?? {};
  for (const rule of login.rules) {
    const refusal = rule.refuse(submitted, working);
    if (refusal !== null) return refusal;
  }
  if (login.acceptsAnything) return null;
  const accepted = Object.keys(working).every((name) =>
    sameText(submittedText(submitted, name), submittedText(working, name)),
  );
  return accepted ? null : unverified(BARE_REFUSAL);
}
