import type { FieldKind } from './field.js';
import { isSecretType, normaliseType } from './secrecy.js';

/** Declared types, separators and case aside, to the nearest kind; the first that matches counts. */
const KINDS: readonly (readonly [RegExp, FieldKind])[] = [
  [/^(?:bool|check(?:box)?$|toggle|switch|flag$|yesno|truefalse)/, 'checkbox'],
  [/^multi(?!line)|^checkbox|^tags?$|^chips?$/, 'multi-select'],
  [/select|dropdown|enum|choice|combobox|picklist|radio|^options?$|^list$|autocomplete/, 'select'],
  [
    /textarea|multiline|long(?:te|an)|paragraph|json|^map$|object|keyvalue|dict|markdown|richtext|^code(?:editor)?$|^(?:xml|ya?ml|html|sql)$|file|upload|certificate|^pem$|(?:private|ssh)key/,
    'multiline',
  ],
  [/^num(?!.*str)|(?:^|big|u|signed)int(?:eger)?\d*$|percent|float|double|decimal|^long$|^port/, 'number'],
  [/^e?mail/, 'email'],
  [/^ur[il]|https?ur[il]$|^link$|^web|^href$/, 'url'],
  [/^date$|^datepicker$|^calendar$/, 'date'],
];

/** What the declared type asks for, before options and secrecy have their say. */
export function declaredKind(type: unknown): FieldKind {
  const normal = normaliseType(type);
  const kind = KINDS.find(([pattern]) => pattern.test(normal))?.[1];
  if (isSecretType(type)) return kind === 'multiline' ? 'multiline-secret' : 'secret';
  return kind ?? 'text';
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
