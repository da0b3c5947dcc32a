import type { SubmittedBody } from './body.js';
import { pieceFinder } from './pieces.js';

/** The widget's own mark, so that one message has one. */
const REDACTED = '•••';
/** Shorter text occurs in messages by chance. */
const MIN_SECRET_LENGTH = 6;
/** Words of everyday messages: as a secret they give nothing away, and without them a message says nothing. */
const COMMON_WORD =
  /^(?:pass(?:word|wort|code|phrase|key)|secrets?|tokens?|api[ _-]?keys?|user(?:name)?|e?mail|accounts?|access|admin|invalid|expired|revoked|default|example|public|private|server|client|string|number|testing|sandbox|production|unknown|required|incorrect|denied|failed|errors?|request|credentials?)$/i;
/** Nobody echoes more than this in base64. */
const MAX_ENCODED_LENGTH = 4_096;
/** No user's name is longer. */
const MAX_USER_LENGTH = 256;
/** As many are paired with each secret. */
const MAX_USERS = 16;
/** Field names that stand for something secret; a value under another name may be what the message is about. */
const SECRET_NAME =
  /pass|pwd|secret|token|key|credential|private|auth|signature|cert|pem|jwt|bearer|session|cookie|otp|pin\b/i;
/** What such a name may end in and still stand for something that the message has to show. */
const PLAIN_NAME = /(?:url|uri|host|domain|endpoint|region|user|username|email|name|key_?id)$/i;

/** What ends in this names a thing, and the message is about it. */
const ID_NAME = /(?:id|sid|arn|number|account|tenant|domain|host|url|uri)$/i;
/** Long, of digits and letters of both cases, and no address: whatever its field is called, that is a key. */
const KEY_SHAPE = /^(?=\D*\d)(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])[\w+/=-]{24,}$/;

/** Takes out of a text of Refold's what must not reach an answer. */
export type Redact = (text: string) => string;

/** Whether a member called `name` is to be taken for a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !PLAIN_NAME.test(name);
}

function isTelling(value: string): boolean {
  return value.length >= MIN_SECRET_LENGTH && !COMMON_WORD.test(value);
}

/** Without padding, so that it is found within a longer run too. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text))).replace(/=+$/, '');
}

/** The forms in which a message may echo `value`. */
function forms(value: string): string[] {
  const trimmed = value.trim();
  const found = [value, trimmed, JSON.stringify(value).slice(1, -1)];
  try {
    found.push(encodeURIComponent(trimmed));
  } catch {
    // A lone surrogate has no URL form.
  }
  if (value.length <= MAX_ENCODED_LENGTH) found.push(base64(trimmed));
  return found;
}

/** Whether a value under `name` looks like a key all the same. */
function isKeyShaped(name: string, value: string): boolean {
  return !ID_NAME.test(name) && KEY_SHAPE.test(value.trim());
}

/** Every secret in `body`, and what it may be paired with. Not recursive: 256 KiB of brackets would be deeper than the stack. */
function secretsOf(body: unknown): {
  readonly secrets: readonly string[];
  readonly users: readonly string[];
} {
  const queue = [{ name: '', value: body, secret: false }];
  const secrets: string[] = [];
  const users: string[] = [''];
  for (const { name, value, secret } of queue) {
    if (typeof value === 'string') {
      const isSecret = secret || /[\r\n]/.test(value.trim()) || isKeyShaped(name, value);
      if (isSecret && isTelling(value)) secrets.push(value);
      else if (value.length <= MAX_USER_LENGTH && users.length < MAX_USERS) users.push(value.trim());
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        queue.push({ name, value: member, secret: secret || isSecretName(name) });
      }
    }
  }
  return { secrets, users };
}

/** The forms of what `Basic` carries: user and password in one (RFC 7617), and either may be the key. */
function pairsOf(secrets: readonly string[], users: readonly string[]): string[] {
  return secrets
    .filter((secret) => secret.length <= MAX_USER_LENGTH)
    .slice(0, MAX_USERS)
    .flatMap((secret) => users.flatMap((user) => [`${user}:${secret}`, `${secret}:${user}`]))
    .map(base64);
}

/** Takes `needle` out of `text`, in any case: some log in lower or upper case what they were sent. */
function takeOut(text: string, needle: string): string {
  // Engines refuse a pattern of a whole body's length.
  if (needle.length > MAX_ENCODED_LENGTH) return text.replaceAll(needle, REDACTED);
  const literal = needle.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return text.replace(new RegExp(`${literal}={0,2}`, 'gi'), REDACTED);
}

/** Takes out the parts of a text from `start` to `end`, which come in order. */
function cut(text: string, parts: readonly (readonly [start: number, end: number])[]): string {
  let kept = '';
  let at = 0;
  for (const [start, end] of parts) {
    kept += text.slice(at, start) + REDACTED;
    at = end;
  }
  return kept + text.slice(at);
}

/**
 * Makes the filter for the answers to one request: it takes out the API key, the submitted body as a whole, and each
 * submitted value that its field's name or its shape marks as a secret, also in part. Values such as a host or an
 * account id stay, because the message is about them. The widget, which knows the schema, redacts once more and more
 * finely.
 */
export function redactor(apiKey: string, body: SubmittedBody | null): Redact {
  const { secrets, users } = secretsOf(body?.credentials);
  const own = isTelling(apiKey) ? [apiKey] : [];
  const needles = [...[...secrets, ...own].flatMap(forms), ...pairsOf(secrets, users)];
  if (body !== null && isTelling(body.text)) needles.push(...forms(body.text.trim()));
  // Longest first, or a part that is redacted would hide the whole.
  const sorted = [...new Set(needles)].filter((needle) => needle !== '').sort((a, b) => b.length - a.length);
  const piecesIn = pieceFinder([...secrets, ...own]);
  return (text) => {
    const whole = sorted.reduce(takeOut, text);
    return cut(whole, piecesIn(whole));
  };
}
