import { Refusal } from './refusal.js';

const JSON_TYPE = /^application\/json\s*(?:;|$)/i;

/** What JSON calls an object, as parsed. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A submitted body: the bytes to pass on, and what they say, to keep that out of answers. */
export interface SubmittedBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly credentials: JsonObject;
}

/** Whether `value` is a JSON object: no array, no `null`. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads `stream` to its end; `null`, and the rest cancelled, as soon as there are more than `limitBytes`. When
 * `signal` aborts, the stream is cancelled, and what was read so far is all there is.
 */
export async function readAtMost(
  stream: ReadableStream<Uint8Array>,
  limitBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream.getReader();
  // Not awaited: a source that never settles its cancel must not hold the answer back.
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > limitBytes) {
        cancel();
        return null;
      }
      chunks.push(value);
    }
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/**
 * Reads the JSON object that `request` carries. The bytes are kept as they came: written anew, duplicate members, the
 * order of integer-like names and the digits of large numbers would be lost.
 *
 * @throws Refusal 415, 413 or 400, or 499 when the caller went away.
 */
export async function readCredentials(request: Request, limitBytes: number): Promise<SubmittedBody> {
  const { headers } = request;
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (!JSON_TYPE.test(headers.get('content-type') ?? '') || encoding !== 'identity') {
    throw new Refusal('UNSUPPORTED_MEDIA_TYPE');
  }
  if (Number(headers.get('content-length')) > limitBytes) throw new Refusal('BODY_TOO_LARGE');
  let bytes: Uint8Array<ArrayBuffer> | null;
  try {
    bytes =
      request.body === null ? new Uint8Array() : await readAtMost(request.body, limitBytes, request.signal);
  } catch {
    bytes = new Uint8Array();
  }
  if (request.signal.aborted) throw new Refusal('REQUEST_ABORTED');
  if (bytes === null) throw new Refusal('BODY_TOO_LARGE');
  try {
    // A byte-order mark is kept, and so refused: RFC 8259 forbids it, and the upstream may not take it.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const credentials: unknown = JSON.parse(text);
    if (isJsonObject(credentials)) return { bytes, text, credentials };
  } catch {
    // The parser's message quotes the body, so it goes no further.
  }
  throw new Refusal('INVALID_JSON');
}
