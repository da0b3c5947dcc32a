import type { MessageId } from '../messages/en.js';
import type { MessageRef } from '../messages/format.js';
import type { Field } from './field.js';
import { labelInSentence } from './labelInSentence.js';

/** Digits with sign, decimals or exponent; written so that no digit can be matched in two ways. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const DATE = /^\d{4,6}-\d\d-\d\d$/;
/** A scheme (RFC 3986) that an authority follows; `localhost:8080` has none. */
const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
/** Secrets that are shorter may be words of the host's message. */
const MIN_REDACTED_LENGTH = 4;

/** A message to show, in the form's language or in the host's own words. */
export type FieldMessage = MessageRef | { readonly text: string };

function isUrl(text: string): boolean {
  if (/\s/.test(text)) return false;
  // A host without its scheme is what many providers ask for under "URL"; only what no URL can be is refused.
  const candidate = SCHEME.test(text) ? text : `https://${text}`;
  try {
    return new URL(candidate).href !== '';
  } catch {
    return false;
  }
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  // 31 February would roll over into March.
  return DATE.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().includes(text);
}

function shapeProblem(kind: Field['kind'], text: string): MessageId | null {
  switch (kind) {
    case 'email':
      return EMAIL.test(text) ? null : 'notEmail';
    case 'url':
      return isUrl(text) ? null : 'notUrl';
    case 'number':
      return NUMBER.test(text) ? null : 'notNumber';
    case 'date':
      return isDate(text) ? null : 'notDate';
    default:
      return null;
  }
}

/** What the host's own check says; a check that throws must not keep the person from submitting. */
function hostProblem(field: Field, value: string): FieldMessage | null {
  try {
    const text: unknown = field.validate?.(value);
    if (typeof text !== 'string' || text === '') return null;
    const echoes = field.secret && value.length >= MIN_REDACTED_LENGTH;
    return { text: echoes ? text.replaceAll(value, '•••') : text };
  } catch {
    return null;
  }
}

/**
 * Says what keeps `value` from being submitted, or `null`. Judges presence, the shape that the kind asks for,
 * and the host's `pattern` and `validate`; an empty optional field and a checkbox are always right. No message
 * holds the value.
 */
export function validateField(
  field: Field,
  value: string | boolean | readonly string[] | undefined,
): FieldMessage | null {
  if (field.hidden || typeof value === 'boolean') return null;
  const message = (id: MessageId): MessageRef => ({ id, values: { label: labelInSentence(field.label) } });
  const chosen = field.kind === 'select' || field.kind === 'multi-select';
  const text = typeof value === 'string' ? value.trim() : (value ?? []).join('\n').trim();
  if (text === '') return field.required ? message(chosen ? 'chooseValue' : 'enterValue') : null;
  if (chosen || typeof value !== 'string') return null;
  const problem = shapeProblem(field.kind, text);
  if (problem !== null) return message(problem);
  if (field.pattern !== null && !field.pattern.test(value)) return message('patternMismatch');
  return hostProblem(field, value);
}
