import { translations } from './translations.js';

/** Text past this is not looked at: the words stand at the front, and every rule has to stay fast. */
const MAX_CHARACTERS = 8_192;

/**
 * Brings a message, a name or a label into the one form that all rules and names are matched in: lower-case
 * words with single spaces and without accents, codes split into their words (`InvalidAccessKeyId` and `INVALID_ACCESS_KEY_ID` are
 * both `invalid access key id`), contractions opened (`couldn't` is `could not`), URLs, queries and long opaque tokens
 * left out, and the words of other languages that {@link translations} knows put into English.
 */
export function phrase(text: string): string {
  let out = text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{Cf}|[\u0300-\u036f]/gu, '')
    .normalize('NFKC')
    .replace(/\b[a-z][a-z+.]{1,19}:\/\/[^\s"'<>]+/gi, ' url ')
    .replace(/\?[\w.%-]{1,40}=[^\s"'<>]*/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, '$1 $2')
    .toLowerCase()
    .replace(/\.{2,}/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/\bcan't\b/g, 'can not')
    .replace(/n't\b/g, ' not')
    .replace(/\bcannot\b/g, 'can not')
    .replace(/[_\p{Pd}]+/gu, ' ')
    .replace(/(?<![a-z\d])(?=[a-z+/=.%]{0,40}\d)[a-z\d+/=.%]{24,}/g, ' token0 ')
    .replace(
      /(?<=[\u3040-\u30ff\u4e00-\u9fff])(?=[a-z\d])|(?<=[a-z\d])(?=[\u3040-\u30ff\u4e00-\u9fff])/g,
      ' ',
    )
    // German writes what is numbered and its number together.
    .replace(/\b([a-z]{4,}?)(?:en|n|s)?nummer\b/g, '$1 number')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [english, pattern] of translations()) out = out.replace(pattern, english);
  return out.replace(/ {2,}/g, ' ').trim();
}
