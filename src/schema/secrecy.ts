import { words } from '../words/words.js';
import { isSecretPhrase, judgePhrase, namesSecret, type SecrecyVerdict } from './secretWords.js';

/** Declared types that mask beside those that name a secret (`password`, `api_key`), separators and case aside. */
const SECRET_TYPE = /^pass|pwd|sensitive|encrypted|protected|masked|obscure|secure|confidential|^private/;
/** What sets several phrases of one label apart: "API Key (Secret Key)", "Password / License Key"; no "(public)". */
const PHRASE_BREAK =
  /\((?!(?:p[uú]b|öff|openb)\p{L}*\))|[)[\]{}（）【】/／,;:|–—、。・]|\s-\s|\s(?:or|and|und|ou|et|o|y|e)\s/iu;
/** Where to connect to; a connection string is none, it holds the password more often than not. */
const ADDRESS = /^(?!.*(?:sas|signed)).*(?:dsn|ur[il])$/i;
/** A password of the connection itself, not of a tunnel or a key. */
const PASSWORD = /^(?!.*(?:ssh|key)).*(?:passw|kennwort|contrase|senha|passe\b)/i;

/** From strong to weak, when a label's phrases disagree. */
const STRENGTH: readonly SecrecyVerdict[] = ['secret', 'inside', 'locator', 'plain', 'silent'];
/** Openings of an aside that is no second name: "Region (from your API key)", "Id (not the key)". */
const ASIDE = /^(?:not?|without|from|in|see|for|if|when|only|eg|e|i)$/;

/** Several masks in one, each for a private key, a certificate or a key file: text of many lines. */
const MULTILINE = new RegExp(
  `(?:${[
    '(?:private|ssh|rsa|dsa|ecdsa|pgp|gpg) ?key|cert(?:s|ificat(?:es?|[dt]?o))?|pem|p8|ppk|json|ca bundle|kubeconfig',
    '(?:key|credentials?) ?file|service account (?:json|key|credentials?|file)',
    'cl[eé] priv[eé]e|(?:clave|chave|llave) privada|chiave privata|privater? schlüssel|zertifikat',
    '秘密鍵|私钥|私鑰|(?:закрытый|приватный) ключ|сертификат|証明書|证书',
  ].join(
    '|',
  )})(?: (?:file|contents?|body|data|text|string|json|pem|p8|bundle|chain|credentials?|key|base64|encoded|\\d+))*$`,
  'u',
);
/** A key that comes in one line whatever its name says. */
const ONE_LINE = /(?:^| )(?:api|token|password)(?: |$)/;
/** What a vendor's placeholder begins with where a key file is wanted. */
const KEY_FILE_SAMPLE = /-----BEGIN |^\s*\{/;

/** The declared type without case and separators. */
export function normaliseType(type: unknown): string {
  return typeof type === 'string'
    ? type
        .slice(0, 64)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
    : '';
}

/** Whether the declared type alone says secret. */
export function isSecretType(type: unknown): boolean {
  const normal = normaliseType(type);
  return SECRET_TYPE.test(normal) || namesSecret([normal], 0);
}

function phrases(label: string): string[][] {
  return label
    .split(PHRASE_BREAK)
    .map((phrase) => words(phrase))
    .filter((list, index) => list.length > 0 && (index === 0 || !ASIDE.test(list[0] ?? '')));
}

function judgeLabel(label: string): SecrecyVerdict {
  if (isSecretPhrase(words(label))) return 'secret';
  const verdicts = phrases(label).map(judgePhrase);
  return STRENGTH.find((verdict) => verdicts.includes(verdict)) ?? 'silent';
}

/** Whether a field takes the password, so that an address beside it holds none. */
export function isPassword(nameAndLabel: string): boolean {
  return PASSWORD.test(nameAndLabel);
}

/**
 * Whether name or label say that a field holds a secret. A secret on either side masks: a `username` labelled
 * "API Key" holds the key. Where one side only mentions a secret, the other may settle that it is about one
 * ("Token" beside `token_url`).
 *
 * @param label what the person reads: the label, or what stands in for it; `''` if nothing does.
 * @param passwordApart the form has a field for the password: then a URI or DSN is an address.
 */
export function isSecretByWords(name: string, label: string, passwordApart = false): boolean {
  const [byName, byLabel] = [name, label].map((text, index) =>
    passwordApart && ADDRESS.test(text) ? 'locator' : index ? judgeLabel(text) : judgePhrase(words(text)),
  );
  if (byName === 'secret' || byLabel === 'secret') return true;
  if (byLabel === 'inside') return byName !== 'locator';
  return byName === 'inside' && byLabel === 'silent';
}

/** Whether the value has several lines that a one-line control would join: PEM keys, key files, certificates. */
export function isMultilineByWords(name: string, label: string, placeholder: string): boolean {
  if (KEY_FILE_SAMPLE.test(placeholder)) return true;
  const list = phrases(label);
  if (list.some((phrase) => MULTILINE.test(phrase.join(' ')))) return true;
  return MULTILINE.test(words(name).join(' ')) && !list.some((phrase) => ONE_LINE.test(phrase.join(' ')));
}
