import type { MessageRef } from '../messages/format.js';
import { wantedPart } from './address.js';
import { INVISIBLE, kindAt, VISIBLE } from './characters.js';
import { forgetMatch } from './forgetMatch.js';
import { jsonErrorAt } from './jsonErrorAt.js';
import { lookAlike } from './lookAlikes.js';
import { type IntakeTarget, wantsJson, wantsPrivateKey } from './meaning.js';

/** Hints run while a person types: longer texts get only those that look at the edges. */
const MAX_CHARACTERS = 65_536;
/** A host name has at most 253 characters, a URL rarely more than this. */
const MAX_ADDRESS_CHARACTERS = 2048;
const MAX_HINTS = 2;

/**
 * Points out what looks odd in a field's text, at most two things, the most serious first. The text itself is
 * never in a hint, and a hint blocks nothing.
 */
export function hintsFor(value: string, target: IntakeTarget): readonly MessageRef[] {
  const hints = [...findHints(value, target)].slice(0, MAX_HINTS);
  forgetMatch();
  return hints;
}

function* findHints(value: string, target: IntakeTarget): Generator<MessageRef> {
  if (value === '') return;
  const isShort = value.length <= MAX_CHARACTERS;
  switch (target.kind) {
    case 'checkbox':
    case 'select':
    case 'multi-select':
      return;
    case 'multiline':
    case 'multiline-secret':
      if (isShort) yield* documentHints(value, target);
      return;
    default:
      if (isShort) yield* addressHints(value, target);
      if (kindAt(value, 0) !== VISIBLE || kindAt(value, value.length - 1) !== VISIBLE)
        yield { id: 'hintEdgeSpace' };
      if (isShort && hasInvisible(value)) yield { id: 'hintInvisible' };
  }
}

function hasInvisible(value: string): boolean {
  for (let at = 0; at < value.length; at++) if (kindAt(value, at) === INVISIBLE) return true;
  return false;
}

function* addressHints(value: string, target: IntakeTarget): Generator<MessageRef> {
  if (target.secret || value.length > MAX_ADDRESS_CHARACTERS) return;
  const wanted = wantedPart(target);
  if (wanted === null && target.kind !== 'url') return;
  if (
    wanted !== null &&
    isTooMuch(value.trim().toLowerCase(), wanted.suffix || target.suffix, target.prefix)
  ) {
    yield { id: wanted.part === 'subdomain' ? 'hintOnlySubdomain' : 'hintOnlyHost' };
  }
  const [host = ''] = value
    .trim()
    .replace(/^[a-z+.-]{1,20}:\/\//i, '')
    .split(/[/?#]/);
  const found = lookAlike(host);
  if (found !== null) yield found;
}

function isTooMuch(value: string, suffix: string, prefix: string): boolean {
  return (
    /^[a-z+.-]{1,20}:\/\//.test(value) ||
    (suffix !== '' && value.endsWith(suffix.toLowerCase())) ||
    (prefix !== '' && value.startsWith(prefix.toLowerCase()))
  );
}

function* documentHints(value: string, target: IntakeTarget): Generator<MessageRef> {
  const at = /^\s*\{/.test(value) || wantsJson(target) ? jsonErrorAt(value) : -1;
  if (at !== -1) {
    const before = value.slice(0, at).split('\n');
    yield { id: 'hintJson', values: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
    return;
  }
  const labels = new Map<string, number>();
  for (const [, side, label = ''] of value.matchAll(/-----(BEGIN|END) ([A-Z0-9 ]{1,60})-----/g)) {
    labels.set(label, (labels.get(label) ?? 0) + (side === 'BEGIN' ? 1 : -1));
  }
  const isCut = [...labels.values()].some((balance) => balance !== 0);
  if (isCut || (labels.size === 0 && /-----(?:BEGIN|END) /.test(value))) yield { id: 'hintIncompleteKey' };
  if (wantsPrivateKey(target) && ![...labels.keys()].some((label) => label.includes('PRIVATE KEY'))) {
    if ([...labels.keys()].some((label) => label.includes('CERTIFICATE'))) yield { id: 'hintCertificate' };
    else if ([...labels.keys()].some((label) => label.includes('PUBLIC KEY')) || isSshPublicKey(value)) {
      yield { id: 'hintPublicKey' };
    }
  }
  if (isEncrypted(value)) yield { id: 'hintEncryptedKey' };
}

/** One line of `id_rsa.pub`, or the block of RFC 4716. */
function isSshPublicKey(value: string): boolean {
  return /^\s*(?:(?:ssh|ecdsa|sk)-[a-z0-9@.-]{2,60} AAAA|---- BEGIN SSH2 PUBLIC KEY)/.test(value);
}

/**
 * PKCS #8 says so in its label, RFC 1421 in a header, OpenSSH in the name of the cipher, which is the first
 * thing in its body: the Base64 of `openssh-key-v1`, then `none` where there is none.
 *
 * @see https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
function isEncrypted(value: string): boolean {
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: ?4,ENCRYPTED/.test(value)) return true;
  const marker = '-----BEGIN OPENSSH PRIVATE KEY-----';
  const at = value.indexOf(marker);
  if (at === -1) return false;
  const body = value.slice(at + marker.length, at + marker.length + 80).replace(/\\[rn]|\s/g, '');
  return body.startsWith('b3BlbnNzaC1rZXktdjEAAAAA') && !body.startsWith('b3BlbnNzaC1rZXktdjEAAAAABG5vbmU');
}
