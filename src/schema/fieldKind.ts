import type { FieldKind } from './field.js';
import { isSecretType, normaliseType } from './secrecy.js';

/** Declared types, separators and case aside, to the nearest kind; the first that matches counts. */
const KINDS: readonly (readonly [RegExp, FieldKind])[] = [
  [/^(?:bool|checkbox$|toggle|switch|flag$|yesno)/, 'checkbox'],
  [/^multi(?:select|choice|ple|pick|dropdown|option)|^checkbox|^tags?$|^chips?$/, 'multi-select'],
  [/select|dropdown|enum|choice|combobox|picklist|radio|^options?$|^list$|autocomplete/, 'select'],
  [
    /textarea|multiline|longtext|paragraph|^json|^map$|object|keyvalue|dict|markdown|richtext|^code$|^xml$|^ya?ml$|^html$|file|upload|certificate|^pem$|(?:private|ssh)key/,
    'multiline',
  ],
  [/^num|^int(?:eger)?\d*$|float|double|decimal|^long$|^port$/, 'number'],
  [/^e?mail/, 'email'],
  [/^ur[il]|^link$|^website$|^href$/, 'url'],
  [/^date$|^datepicker$|^calendar$/, 'date'],
];

/** Types that mean one line of text, or that mean nothing on such a form and become one all the same. */
const TEXT_TYPE =
  /^(?:$|te?xt|str|input|varchar|char|plain|tel|phone|uuid|guid|id$|search|user|host|domain|slug|hidden|submit|reset|image|button|color|range|time|date|month|week|array)/;

/** What the declared type asks for, before options and secrecy have their say. */
export function declaredKind(type: unknown): FieldKind {
  const normal = normaliseType(type);
  const kind = KINDS.find(([pattern]) => pattern.test(normal))?.[1];
  if (isSecretType(type)) return kind === 'multiline' ? 'multiline-secret' : 'secret';
  return kind ?? 'text';
}

/** Whether the declared type is one that the form knows; absent is fine. */
export function isKnownType(type: unknown): boolean {
  if (type === undefined || type === null) return true;
  return typeof type === 'string' && (declaredKind(type) !== 'text' || TEXT_TYPE.test(normaliseType(type)));
}

/** What the kind of a field depends on. */
export interface KindClues {
  readonly type: unknown;
  readonly hasOptions: boolean;
  readonly multiple: boolean;
  readonly secret: boolean;
  /** The value has several lines by name, label or placeholder. */
  readonly multiline: boolean;
}

/** Whether a declared type can hold a secret text: what is ticked or chosen can't be masked. */
export function canBeSecret(type: unknown, hasOptions: boolean): boolean {
  return !hasOptions && declaredKind(type) !== 'checkbox';
}

/**
 * The kind of control for a field: options make a choice whatever the type says, a choice without options
 * becomes text, a secret is masked in one line or several, and what is left keeps its declared type.
 */
export function fieldKind({ type, hasOptions, multiple, secret, multiline }: KindClues): FieldKind {
  const declared = declaredKind(type);
  if (hasOptions) return multiple || declared === 'multi-select' ? 'multi-select' : 'select';
  if (declared === 'checkbox') return declared;
  const severalLines = multiple || declared.startsWith('multi');
  if (secret) return multiline || severalLines ? 'multiline-secret' : 'secret';
  if (severalLines) return 'multiline';
  switch (declared) {
    case 'select':
    case 'secret':
    case 'text':
      return multiline ? 'multiline' : 'text';
    default:
      return declared;
  }
}
