import { errorEnvelope } from '../contract/envelope.js';
import { isJsonObject, type JsonObject as Json } from './body.js';
import type { Redact } from './redact.js';

/** Longest message that is passed on, in characters. */
const MAX_MESSAGE_LENGTH = 16_384;
/** Read past the cut, so that a secret that stands across it is still known as one. */
const MAX_READ_LENGTH = 4 * MAX_MESSAGE_LENGTH;
const MAX_CODE_LENGTH = 64;
/** How much of an answer that is no JSON is searched for words. */
const MAX_TEXT_LENGTH = 65_536;
/** How deep a message may sit in objects. */
const MAX_DEPTH = 4;
/** Refold's own code for what has none. */
const NO_CODE = 'SERVER_ERROR';
const ENVELOPE_MEMBERS = ['http_error_type', 'error', 'error_code', 'error_type', 'message'];
/** Members that hold words for people, in objects that stand where a message belongs. */
const WORDY_MEMBERS = [
  'message',
  'messages',
  'errorMessages',
  'error_description',
  'description',
  'detail',
  'details',
  'reason',
  'title',
  'error',
  'errors',
  'code',
];
const REQUEST_ID = /^[\w.:~-]{1,128}$/;
/** Text between tags; what stands in `style` and `script` is none. */
const TAG = /<[^<>]*>/g;
const UNSEEN_ELEMENT = /<(style|script)\b[^<>]*>[^<]*<\/\1\s*>/gi;
/** The message of JSON that is cut off or malformed. */
const MESSAGE_MEMBER = /"message"\s*:\s*"([^"\\]*(?:\\.[^"\\]*)*)/;

/** Whether `id` can be a header's value and a support ticket's reference. */
export function isRequestId(id: unknown): id is string {
  return typeof id === 'string' && REQUEST_ID.test(id);
}

/** JSON, or `undefined` where `text` is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON that may have been encoded twice. */
function parseTwice(text: string): unknown {
  const json = parseJson(text);
  return typeof json === 'string' ? (parseJson(json) ?? json) : json;
}

/** The words in `value`: itself, or those of the members that hold words; never a config, a header, a request. */
function wordsIn(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return '';
  const parts = isJsonObject(value)
    ? WORDY_MEMBERS.map((name) => value[name])
    : Object.values(value).slice(0, 20);
  const texts = parts.map((part) => wordsIn(part, depth + 1)).filter((text) => text !== '');
  return [...new Set(texts)].join('; ');
}

/** Refold's answer as an object: as it is, or its text as the message where it is no JSON object. */
function envelopeIn(text: string): Json {
  const json = parseTwice(text);
  if (isJsonObject(json)) return json;
  if (json !== undefined && typeof json !== 'string') return { message: json };
  const start = (json ?? text).slice(0, MAX_TEXT_LENGTH).trim();
  if (start.startsWith('<')) {
    return { message: start.replace(UNSEEN_ELEMENT, ' ').replace(TAG, ' ').replace(/\s+/g, ' ').trim() };
  }
  if (!/^[[{]/.test(start)) return { message: start };
  // Malformed JSON may hold anything beside its message.
  const message = MESSAGE_MEMBER.exec(start)?.[1] ?? '';
  return { message: parseJson(`"${message}"`) ?? message };
}

/** The members of the envelope that `source` has, as text; whatever else it carries stays here. */
function envelopeMembers(source: Json, redact: Redact): Record<string, string> {
  const members: Record<string, string> = {};
  for (const name of ENVELOPE_MEMBERS) {
    const text = redact(wordsIn(source[name]).slice(0, MAX_READ_LENGTH)).slice(0, MAX_MESSAGE_LENGTH);
    if (text !== '') members[name] = text;
  }
  if (members.message === undefined) {
    const message =
      redact(wordsIn(source.errors).slice(0, MAX_READ_LENGTH)).slice(0, MAX_MESSAGE_LENGTH) || members.error;
    if (message) members.message = message;
  }
  if (isRequestId(source.request_id)) members.request_id = source.request_id;
  return members;
}

/**
 * Refold's refusal, as this proxy passes it on: the members of the envelope and nothing else, since an upstream error
 * can carry the very request that failed. Members that Refold left out are filled in, so that every answer has all.
 */
export function errorAnswer(text: string, status: number, requestId: string, redact: Redact): Json {
  const members = envelopeMembers(envelopeIn(text), redact);
  const code = members.error_code ?? members.error_type ?? NO_CODE;
  return { ...errorEnvelope(status, code, 'Refold gave no reason.', requestId), ...members };
}

/**
 * Refold's `200` to a save, reduced to what says how it went: an app's own handler answers, and may answer with what it
 * was given. An empty body is a plain success. `null` where the text is neither that nor JSON.
 */
export function saveAnswer(text: string, redact: Redact): Json | null {
  if (text.trim() === '') return { success: true };
  const json = parseTwice(text);
  if (json === undefined) return null;
  if (!isJsonObject(json)) return { success: json !== false };
  const answer: Record<string, unknown> = envelopeMembers(json, redact);
  // That there is an error counts, also where it has no words.
  if (json.error) answer.error ??= NO_CODE;
  if (Array.isArray(json.errors) && json.errors.length > 0) answer.errors = [answer.message ?? NO_CODE];
  for (const name of ['success', 'ok', 'status_code']) {
    const value = json[name];
    if (typeof value === 'boolean' || typeof value === 'number') answer[name] = value;
    else if (typeof value === 'string') answer[name] = redact(value).slice(0, MAX_CODE_LENGTH);
  }
  return answer;
}
