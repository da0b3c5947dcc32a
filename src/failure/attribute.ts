import type { FailureKind } from '../contract/failure.js';
import type { Mark, SubmittedField } from './answer.js';
import { fieldCodes } from './field-codes.js';
import { mentionedFields } from './mentions.js';
import { phrase } from './phrase.js';
import { findEcho, hostIn, hostOf } from './values.js';

/** More marks than this point nowhere: then only the certain ones stay, and if they too are more, the first. */
const MAX_MARKS = 4;

/** Kinds in which a name in the message means that its field is at fault. */
const NAMED_KINDS: ReadonlySet<FailureKind> = new Set([
  'credentials_rejected',
  'permission',
  'invalid_request',
  'not_found',
  'host_not_found',
  'unknown',
]);
/** Kinds in which nothing that was typed is at fault, even where the message repeats it. */
const BLAMELESS_KINDS: ReadonlySet<FailureKind> = new Set([
  'unauthorized_proxy',
  'rate_limited',
  'provider_down',
]);
/** What a field is called that a host name is built from. */
const PLACE =
  /host\b|\b(?:addr|endereco|adresse|direccion|indirizzo|domain|url|uri|endpoint|instance|tenant|account|server|site|region|environment|data center|brokers?|address|company|store|shop)\b|sub ?domain|host ?name|base ?url|connection string/;

function isPlace({ name, label }: SubmittedField): boolean {
  return PLACE.test(phrase(`${name} ${label}`));
}

/** Fields that a host name was built from: their value is in it, or it is in their value. */
function builtHost(text: string, fields: readonly SubmittedField[]): Mark[] {
  const host = hostIn(text)?.toLowerCase();
  if (host === undefined) return [];
  const holding = fields.filter(({ value, secret }) => {
    const typed = value.trim().toLowerCase();
    return (
      !secret &&
      typed.length > 2 &&
      !/^(?:true|false|\d{1,4})$/.test(typed) &&
      (typed.includes(host) || host.includes(typed.replaceAll('_', '-')) || host.includes(typed))
    );
  });
  const places = holding.filter(isPlace);
  return (places.length > 0 ? places : holding).map(({ name }) => ({ name, certainty: 'certain' }));
}

/**
 * Names the fields that a failure points at: their value stands in the message, or their name, label or a
 * synonym, or a code that stands for one field. Nothing is marked where nothing points: a bare 401 marks none.
 * Looks at the text before it is redacted; gives names only. Never throws.
 */
export function attribute(text: string, kind: FailureKind, fields: readonly SubmittedField[]): Mark[] {
  if (BLAMELESS_KINDS.has(kind) || fields.length === 0) return [];
  const marks = new Map<string, Mark>();
  const add = (found: readonly Mark[]) => {
    for (const mark of found) {
      if (marks.get(mark.name)?.certainty !== 'certain') marks.set(mark.name, mark);
    }
  };
  const echo = findEcho(text, fields);
  // A message that says nothing of what was sent, and repeats it all the same, repeats the whole request.
  const canBeWrong =
    NAMED_KINDS.has(kind) && kind !== 'host_not_found'
      ? (field: SubmittedField) => kind !== 'unknown' || !field.secret
      : (field: SubmittedField) => isPlace(field) || hostOf(field.value.trim()) !== '';
  const wrong = new Set(fields.filter(canBeWrong).map(({ name }) => name));
  add(echo.names.filter((name) => wrong.has(name)).map((name) => ({ name, certainty: 'certain' })));
  if (kind === 'host_not_found' && marks.size === 0) add(builtHost(text, fields));
  if (NAMED_KINDS.has(kind)) {
    add(fieldCodes(text, fields));
    if (kind !== 'host_not_found' || marks.size === 0) add(mentionedFields(echo.rest, kind, fields));
  }
  if (kind === 'host_not_found' && marks.size === 0) {
    const places = fields.filter((field) => !field.secret && isPlace(field));
    if (places.length === 1) add(places.map(({ name }) => ({ name, certainty: 'likely' })));
  }

  let found = [...marks.values()];
  if (found.length > MAX_MARKS) found = found.filter(({ certainty }) => certainty === 'certain');
  const order = new Map(fields.map(({ name }, index) => [name, index]));
  return found.slice(0, MAX_MARKS).sort((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0));
}
