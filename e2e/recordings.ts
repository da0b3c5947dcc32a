import { resolve } from 'node:path';
import { constants, gunzipSync, inflateSync } from 'node:zlib';
import { build } from 'vite';
import type { Collected } from './site.js';

/** First bytes of gzip: https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
const GZIP_MAGIC = '\u001f\u008b';

/** One script with every recorder, to be put into a page as it is. */
export async function bundleRecorders(): Promise<string> {
  const built = await build({
    configFile: false,
    root: resolve(import.meta.dirname, '..'),
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: 'e2e/fixtures/recorders.ts', formats: ['iife'], name: 'recorders' },
    },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : [];
  return outputs.map((output) => ('code' in output ? output.code : '')).join('');
}

/** All that recorders sent, as one text to search: unpacked, however they packed it. */
export function recordedText(collected: readonly Collected[]): string {
  return collected.map(({ path, body }) => `${path}\n${unpack(path, body)}`).join('\n');
}

function unpack(path: string, body: Buffer): string {
  if (path.startsWith('/collect/sentry')) return unpackEnvelope(body);
  const whole = body.toString('latin1').startsWith(GZIP_MAGIC) ? gunzipSync(body) : body;
  return `${whole.toString()}\n${packedStrings(whole.toString()).join('\n')}`;
}

/** PostHog packs parts of an event on their own: bytes as characters, inside the JSON. */
function packedStrings(json: string): string[] {
  const found: string[] = [];
  if (!json.includes('{')) return found;
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string' && value.startsWith(GZIP_MAGIC)) {
      found.push(gunzipSync(Buffer.from(value, 'latin1')).toString());
    }
    return value;
  });
  return found;
}

/**
 * Sentry's envelope: a line of headers, then items, each a line with its `length` and that many bytes. A recording
 * is a line of its own and then a zlib stream.
 *
 * @see https://develop.sentry.dev/sdk/data-model/envelopes/
 */
function unpackEnvelope(body: Buffer): string {
  const texts: string[] = [];
  let at = body.indexOf('\n') + 1;
  while (at > 0 && at < body.length) {
    const end = endOfLine(body, at);
    // What the line has beside them is of no interest here.
    const header = JSON.parse(body.toString('utf8', at, end)) as { type?: string; length?: number };
    const stop = header.length === undefined ? endOfLine(body, end + 1) : end + 1 + header.length;
    const payload = body.subarray(end + 1, stop);
    texts.push(header.type === 'replay_recording' ? unpackRecording(payload) : payload.toString());
    at = stop + 1;
  }
  return texts.join('\n');
}

function unpackRecording(payload: Buffer): string {
  const events = payload.subarray(payload.indexOf('\n') + 1);
  if (events.toString('latin1', 0, 1) === '[') return events.toString();
  return inflateSync(events, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
}

function endOfLine(body: Buffer, from: number): number {
  const end = body.indexOf('\n', from);
  return end < 0 ? body.length : end;
}
