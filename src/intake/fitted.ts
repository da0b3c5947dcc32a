import type { Field } from '../schema/field.js';
import { interiorOf } from './meaning.js';
import type { Pair } from './pair.js';

/** Two words side by side: no key and no address. */
const WORDS = /\p{L}{2}\s+\p{L}{2}/u;
const SCHEME = /^\s*(?:bearer|basic|token)\s+/i;

/**
 * The value as the field takes it, or `null` if it can't: no number, no option, several lines. Of a multi-select the
 * options' values, as a JSON array.
 */
export function fitted({ value, list }: Pair, field: Field): string | null {
  const { kind, options } = field;
  if (kind === 'multi-select') return choices(list === undefined ? readings(value) : [list], options);
  if (list !== undefined) return null;
  if (interiorOf(field) === 'key' && WORDS.test(value.replace(SCHEME, ''))) return null;
  switch (kind) {
    case 'select':
      return optionOf(value, options);
    case 'checkbox':
      return /^(?:true|yes|on|1)$/i.test(value)
        ? 'true'
        : /^(?:false|no|off|0)$/i.test(value)
          ? 'false'
          : null;
    case 'number':
      return /^\s*[+-]?[\d.,]+\s*$/.test(value) ? value : null;
    case 'email':
      return value.includes('@') ? value : null;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
    case 'multiline':
    case 'multiline-secret':
      return value;
    default:
      return /[\r\n]/.test(value.trim()) ? null : value;
  }
}

/** The value of the option that is called so; `null` if there is none. */
function optionOf(text: string, options: Field['options']): string | null {
  const wanted = text.toLowerCase();
  const option = options.find(
    (one) => String(one.value).toLowerCase() === wanted || one.label.toLowerCase() === wanted,
  );
  return option === undefined ? null : String(option.value);
}

/**
 * The choices of the first reading that names nothing but options, as a JSON array of their values; `null` where
 * every one names something else too.
 */
function choices(readings: readonly (readonly string[])[], options: Field['options']): string | null {
  for (const names of readings) {
    if (names.length > options.length) continue;
    const chosen = names.map((name) => optionOf(name, options));
    if (chosen.length > 0 && !chosen.includes(null)) return JSON.stringify([...new Set(chosen)]);
  }
  return null;
}

/** What a text may list: itself, or what commas part (in YAML's brackets or not), or spaces, as OAuth's scopes. */
function readings(value: string): string[][] {
  const bare = value.trim().replace(/^\[|\]$/g, '');
  return [[value], bare.split(/[,;]/), bare.split(/\s/)].map((names) =>
    names.map((name) => name.trim().replace(/^(["'])(.*)\1$/s, '$2')).filter((name) => name !== ''),
  );
}
