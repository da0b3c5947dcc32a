import type { Field } from '../schema/field.js';
import { words } from '../words/words.js';

/** What the clean-up has to know of a field; a `Field` will do. */
export type IntakeTarget = Pick<Field, 'kind' | 'name' | 'label' | 'prefix' | 'suffix' | 'secret'> &
  Partial<Pick<Field, 'placeholder' | 'help'>>;

/** How the inside of a value is treated. */
export type Interior =
  /** A key, an id, an address: no white space belongs there. */
  | 'key'
  /** Spaces may belong there, line breaks not. */
  | 'password'
  /** One line of prose: a line break becomes a space, as the browser would have it. */
  | 'text'
  /** Several lines, left as they are. */
  | 'lines';

const PASSWORD = /^(?:pass(?:word|phrase|wd|wort)?|pwd|pin|phrase|mnemonic)$/;
const IDENTIFIER =
  /^(?:ids?|key|e?mail|user|port|region|tenant|token|[gu]uid|sid|code|number|username|login|host(?:name)?|server|(?:sub)?domain|url|uri|endpoint)$/;

/** The words of a field's name and label. */
export function wordsOf({ name, label }: Pick<IntakeTarget, 'name' | 'label'>): string[] {
  return [...words(name), ...words(label)];
}

/** Whether the field asks for a password or passphrase, which may hold any character. */
export function isPassword(target: IntakeTarget): boolean {
  return target.secret && wordsOf(target).some((word) => PASSWORD.test(word));
}

/** Decides how the inside of a value for this field is treated. */
export function interiorOf(target: IntakeTarget): Interior {
  switch (target.kind) {
    case 'multiline':
    case 'multiline-secret':
      return 'lines';
    case 'email':
    case 'url':
    case 'number':
    case 'date':
      return 'key';
    default:
      if (target.secret) return isPassword(target) ? 'password' : 'key';
      return wordsOf(target).some((word) => IDENTIFIER.test(word)) ? 'key' : 'text';
  }
}

/** Whether the field wants a whole JSON document, such as a service account's key file. */
export function wantsJson(target: IntakeTarget): boolean {
  return wordsOf(target).includes('json') || /^\s*\{/.test(target.placeholder ?? '');
}

/** Whether the field wants a private key, and neither a certificate nor a public one. */
export function wantsPrivateKey(target: IntakeTarget): boolean {
  const all = new Set(wordsOf(target));
  if (all.has('private')) return true;
  return (
    target.kind === 'multiline-secret' &&
    !['certificate', 'cert', 'public', 'ca', 'chain'].some((word) => all.has(word))
  );
}

/** Whether the field wants a whole connection string. */
export function wantsConnection(target: IntakeTarget): boolean {
  return wordsOf(target).some((word) => word === 'connection' || word === 'dsn');
}
