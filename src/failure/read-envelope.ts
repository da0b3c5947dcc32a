import {
  collectWords,
  isRecord,
  MAX_TEXT_CHARACTERS,
  parseJson,
  type Said,
  VERIFICATION_PREFIX,
  wordMembers,
} from './collect-words.js';
import { isHtml, isMarkup } from './markup.js';

/** What an answer's body says, whatever its shape. Nothing in it is redacted yet. */
export interface Envelope {
  /** For people: the message as it came, without Refold's prefix and without a stack trace; `''` if it says nothing. */
  readonly words: string;
  /** Words and codes of the message together: what the rules look at, one thing said a line. */
  readonly signals: string;
  /** The envelope's own code (`error_code`, `error`), apart from what the provider said; `''` if none. */
  readonly code: string;
  /** Refold's prefix stood before the message: the provider was asked, and refused. */
  readonly verification: boolean;
  readonly requestId: string | null;
  /** The body's own HTTP status, 400 or more; `null` if none. */
  readonly status: number | null;
  /** Seconds to wait, from a member of the body; `null` if none. */
  readonly retryAfter: number | null;
  readonly shape: 'json' | 'broken-json' | 'html' | 'text' | 'empty';
  /** The body itself says that the submission failed: `success: false`, an error's members, the prefix. */
  readonly refused: boolean;
}

const MAX_SHOWN = 3;
const MAX_PREFIX_DEPTH = 4;
const MAX_REQUEST_ID_CHARACTERS = 200;

/** Says only that something failed. */
const GENERIC =
  /^(?:(?:internal )?server error|(?:an )?(?:internal )?error|bad request|unknown|null|undefined|none|\{\}|\[\]|\[object object\]|true|false|\d{1,3})?\W{0,3}$/i;
/** A status's own name: left out where there are other words. */
const REASON_PHRASE =
  /^(?:unauthorized|forbidden|not found|bad (?:request|gateway)|internal server error|unprocessable \w+|conflict|too many requests|service unavailable)$/i;
/** Codes of the envelope that say no more than its HTTP status does. */
const GENERIC_CODE =
  /^(?:(?:internal_)?server_error|unauthorized|bad_request|forbidden|not_found|external_api_\w*|error|status \d+|\d*)$/i;
/** Members of JSON that can't be parsed: cut off, or with a comma missing. */
const SALVAGE =
  /"(message|error_description|detail|error_code|error|title|request_id)"\s{0,9}:\s{0,9}"((?:[^"\\]|\\[\s\S])*)/g;

/** What a framework's error page says of the refusal. */
const PREFIX_IN_PAGE = /Failed to verify credentials[^<\n]{0,4000}/i;

function salvage(body: string): Record<string, unknown> | undefined {
  const members: Record<string, unknown> = Object.create(null);
  for (const [, key = '', raw = ''] of body.slice(0, MAX_TEXT_CHARACTERS).matchAll(SALVAGE)) {
    const whole = raw.replace(/\\(?:u[\da-f]{0,3})?$/i, '');
    members[key] ??= parseJson(`"${whole}"`) ?? whole;
  }
  return members;
}

/** The string that starts with Refold's prefix, wherever in the body it stands. */
function findPrefixed(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') {
    if (VERIFICATION_PREFIX.test(value)) return value;
    if (isMarkup(value)) return PREFIX_IN_PAGE.exec(value)?.[0];
    const inner = depth < MAX_PREFIX_DEPTH ? parseJson(value) : undefined;
    return inner === undefined ? undefined : findPrefixed(inner, depth + 1);
  }
  if (depth > MAX_PREFIX_DEPTH || typeof value !== 'object' || value === null) return undefined;
  for (const member of Array.isArray(value) ? value.slice(0, 5) : wordMembers(value).map(([, it]) => it)) {
    const found = findPrefixed(member, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function cutStack(text: string): string {
  const at = text.search(/\n[ \t]+at [^\n]/);
  return (at === -1 ? text : text.slice(0, at)).replace(/^(?:Error: ?){1,9}/, '').trim();
}

/** What a trace says besides its places: `[cause]: Error: getaddrinfo ENOTFOUND …` stands below it. */
function withoutPlaces(text: string): string {
  return text.replace(/\n[ \t]+at [^\n]*/g, '');
}

function firstString(record: Readonly<Record<string, unknown>>, keys: readonly string[]): string {
  for (const key of keys) {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

function number(record: Readonly<Record<string, unknown>>, keys: readonly string[]): number | null {
  for (const key of keys) {
    const value = Object.hasOwn(record, key) ? Number(record[key] ?? Number.NaN) : Number.NaN;
    if (value > 0) return value;
  }
  return null;
}

function isRefusal(record: Readonly<Record<string, unknown>>, status: number | null): boolean {
  const { success, ok, error, errors } = record;
  if (success === false || success === 'false' || ok === false || status !== null) return true;
  if (success === true || success === 'true') return false;
  return Boolean(error) || (Array.isArray(errors) && errors.length > 0);
}

/**
 * Reads any body: each of Refold's envelopes, the customer's own, nested and doubly encoded errors, HTML, XML,
 * cut-off JSON, plain text, nothing. Only members known to hold words are opened. Never throws.
 */
export function readEnvelope(body: string): Envelope {
  const raw = body.replace(/^\uFEFF/, '').trim();
  let parsed = parseJson(raw);
  for (let i = 0; i < 3 && typeof parsed === 'string'; i++) parsed = parseJson(parsed) ?? { message: parsed };
  const broken = parsed === undefined && /^[[{]/.test(raw);
  const value = broken ? salvage(raw) : (parsed ?? raw);
  const record = isRecord(value) ? value : {};

  const underPrefix = findPrefixed(value);
  const said: Said = { words: [], codes: [] };
  collectWords(underPrefix ?? value, said);

  // The outermost codes repeat the HTTP status or name the refusing hop: they aren't the provider's words.
  const nested = isRecord(record.error) ? record.error : {};
  const code = [
    firstString(record, ['error_code', 'code']),
    firstString(record, ['error']),
    firstString(record, ['error_type', 'http_error_type']),
  ].find((it) => /^\w+$/.test(it) && !GENERIC_CODE.test(it));
  const bodyStatus = number(record, ['status_code', 'statusCode', 'status']);
  const status = bodyStatus !== null && bodyStatus >= 400 && bodyStatus < 600 ? bodyStatus : null;

  const telling = [...new Set(said.words.map(cutStack))].filter((it) => !GENERIC.test(it));
  const codes = said.codes.filter((it) => !GENERIC.test(it));
  const unknownCode = codes.find((it) => underPrefix !== undefined || !GENERIC_CODE.test(it));
  const shown = telling.filter((it) => !REASON_PHRASE.test(it));
  const words = (shown.length > 0 ? shown : telling).slice(0, MAX_SHOWN).join('\n') || unknownCode || '';
  const own = underPrefix === undefined ? codes.filter((it) => !GENERIC_CODE.test(it)) : codes;

  return {
    words,
    signals: [
      ...said.words.map(withoutPlaces).filter((it) => underPrefix !== undefined || !GENERIC.test(it)),
      ...own,
    ]
      .join(' ;\n')
      .slice(0, MAX_TEXT_CHARACTERS),
    code: code ?? '',
    verification: underPrefix !== undefined,
    requestId:
      firstString(record, ['request_id', 'requestId', 'requestID']).slice(0, MAX_REQUEST_ID_CHARACTERS) ||
      firstString(nested, ['request_id', 'requestId']).slice(0, MAX_REQUEST_ID_CHARACTERS) ||
      null,
    status,
    retryAfter: number(record, ['retry_after', 'retryAfter']),
    shape:
      raw === ''
        ? 'empty'
        : broken
          ? 'broken-json'
          : parsed !== undefined
            ? 'json'
            : isHtml(raw)
              ? 'html'
              : 'text',
    refused: underPrefix !== undefined || isRefusal(record, status),
  };
}
