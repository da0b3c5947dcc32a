import { words } from '../words/words.js';
import type { Span } from './characters.js';
import { type IntakeTarget, wordsOf } from './meaning.js';

/** The part of a URL that a field asks for. */
export interface WantedPart {
  readonly part: 'subdomain' | 'host';
  /** What follows the subdomain, with its dot in front; `''` if not known. */
  readonly suffix: string;
}

/** Longer texts are no addresses. */
const MAX_ADDRESS_CHARACTERS = 2048;
const HOST_WORDS = new Set(['host', 'hostname', 'server', 'domain', 'fqdn']);
const ADDRESS_WORDS = new Set([...HOST_WORDS, 'subdomain', 'instance', 'site', 'url', 'endpoint', 'address']);
/** Words that ask for the URL as a whole. */
const URL_WORDS = ['url', 'uri', 'endpoint', 'issuer', 'audience', 'webhook'];
const HOST_NAME = /^[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,20}$/u;
/** "Only the part before .example.com", "without .example.com" */
const PART_BEFORE =
  /(?:before|without|exclud\w{1,8}|omit\w{0,6}|leav\w{1,4} o\w{1,3}) ["'`“]?(\.[a-z0-9-]+(?:\.[a-z0-9-]+)+)/i;
const WITHOUT_SCHEME = /(?:without|exclud\w{1,8}|omit\w{0,6}|leav\w{1,4} o\w{1,3}|no) .{0,20}https?:/i;
/** Ports that go without saying. */
const DEFAULT_PORTS: ReadonlySet<string> = new Set(['https:443', 'http:80']);

/**
 * Decides whether a field wants only a part of a URL, by what it says of itself: the frame's `suffix`, the help
 * ("only the part before .example.com"), the example in the placeholder, the words of name and label.
 */
export function wantedPart(target: IntakeTarget): WantedPart | null {
  if (target.kind !== 'text' || target.secret) return null;
  const help = target.help?.map(({ text }) => text).join('') ?? '';
  const suffix = /^\.[a-z0-9.-]+/i.exec(target.suffix)?.[0] ?? PART_BEFORE.exec(help)?.[1];
  if (suffix !== undefined) return { part: 'subdomain', suffix };

  const all = wordsOf(target);
  const example = (target.placeholder ?? '').replace(/^(?:e\.g\.|example|ex\.)[:,]? */i, '').trim();
  if (example.includes('://')) return null;
  if (example.includes('.') && HOST_NAME.test(example) && all.some((word) => ADDRESS_WORDS.has(word))) {
    return { part: 'host', suffix: '' };
  }
  if (all.includes('subdomain') || /\bsub domain\b/.test(all.join(' ')))
    return { part: 'subdomain', suffix: '' };
  if (URL_WORDS.some((word) => all.includes(word))) {
    return WITHOUT_SCHEME.test(help) ? { part: 'host', suffix: '' } : null;
  }
  const lastWords = [target.name, target.label].map((text) => words(text).at(-1) ?? '');
  if (!lastWords.some((word) => HOST_WORDS.has(word))) return null;
  const shortExample = lastWords.includes('domain') && /^[a-z0-9-]+$/i.test(example);
  return { part: shortExample ? 'subdomain' : 'host', suffix: '' };
}

/**
 * Finds the wanted part of the address that stands from `from` to `to`, or `null` where no address stands there
 * or nothing has to go. A port stays behind a host of the web where it is not the default one, because nothing
 * else could tell it; other schemes (`postgres://`, `sftp://`) belong to forms that ask for the port apart.
 */
export function addressSpan(text: string, from: number, to: number, wanted: WantedPart): Span | null {
  if (to - from > MAX_ADDRESS_CHARACTERS) return null;
  const [, scheme, slashes, userInfo = '', authority, path] =
    /^(?:([a-z][a-z0-9+.-]{0,20}):(?=\/\/))?(\/\/)?([^/?#\s]*@)?([^/?#\s@]+)([/?#].*)?$/isu.exec(
      text.slice(from, to),
    ) ?? [];
  if (authority === undefined) return null;
  const explicit = slashes !== undefined;
  if (userInfo !== '' && !explicit) return null;

  const [port = ''] = /:\d{1,5}$/.exec(authority) ?? [];
  const host = authority.slice(0, authority.length - port.length);
  const isIpv6 = /^\[[\da-f:.]+\]$/i.test(host);
  if (!isIpv6 && !HOST_NAME.test(host)) return null;
  if (!explicit && !host.includes('.')) return null;

  const hostFrom =
    from + (scheme === undefined ? 0 : scheme.length + 1) + (explicit ? 2 : 0) + userInfo.length;
  const isWeb = scheme === undefined || /^https?$/i.test(scheme);
  const keepsPort = isWeb && !DEFAULT_PORTS.has(`${scheme?.toLowerCase() ?? 'https'}${port}`);
  const whole = { from: hostFrom, to: hostFrom + (keepsPort ? authority : host).length };
  const span = wanted.part === 'host' || isIpv6 ? whole : subdomainSpan(host, hostFrom, whole, wanted.suffix);
  const isBare = !explicit && path === undefined;
  if (isBare && span.from === whole.from && span.to === whole.to) return null;
  return span;
}

function subdomainSpan(host: string, from: number, whole: Span, suffix: string): Span {
  const lower = host.toLowerCase();
  if (suffix !== '' && lower.length > suffix.length && lower.endsWith(suffix.toLowerCase())) {
    return { from, to: from + host.length - suffix.length };
  }
  if (/^[\d.]+$/.test(host)) return whole;
  const start = lower.startsWith('www.') ? 4 : 0;
  // `acme.com` has no subdomain, and no list of public suffixes is at hand to know `acme.co.uk` by.
  const hasSubdomain = host.slice(start).split('.').length > 2;
  if (!hasSubdomain) return { from: whole.from + start, to: whole.to };
  return { from: from + start, to: from + host.indexOf('.', start) };
}
