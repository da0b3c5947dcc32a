import type { Mark, SubmittedField } from './answer.js';
import { phrase } from './phrase.js';

/** What a field is called, once its name and label are phrases. */
const SECRET_HALF =
  /\b(?:client|consumer|app(?:lication)?|api|key|access key|token|partner user|service account) (?:secret|password)\b|\bsecret(?: access)? key\b|\bsecret$/;
const ID_HALF = /\b(?:client|consumer|app(?:lication)?|api|access) (?:key )?id\b|\bconsumer key\b/;
const USER = /\buser ?name\b|\buser\b|\blog ?in\b(?! ?url)|\be ?mail\b/;
const PASSWORD = /\bpass(?:word)?\b/;
const TENANT = /\btenant|\bdirectory/;

/** A provider's code, and the fields that it stands for; the codes are matched in the form of `phrase`. */
const CODES: readonly (readonly [code: RegExp, field: RegExp, isGuess?: true])[] = [
  [
    /invalid (?:access key|client token) id|unrecognized client|no such access key/,
    /(?<!secret )\baccess key(?: id)?$/,
  ],
  [/signature ?does ?not ?match|invalid signature exception|aadsts7000(?:215|222|218)/, SECRET_HALF],
  [/aadsts(?:700016|700025|90013)\b|\binvalid client\b(?! ?token)/, ID_HALF],
  [/aadsts90(?:002|0021|0023)\b/, TENANT],
  [/aadsts5(?:0034|0126)\b|\b28p01\b|\b18456\b|ora 0?1017|er access denied/, USER],
  [/aadsts5(?:0126|0055|0056)\b|\b28p01\b|ora 0?1017|er access denied/, PASSWORD],
  [/\binvalid client\b(?! ?token| ?id)/, SECRET_HALF],
  [/\binvalid grant\b/, /\brefresh token$/],
  [/permanent ?redirect|authorization ?header ?malformed|illegal location/, /\bregion\b/],
  [/no such bucket/, /\bbucket\b/],
  [/er bad db|\b3d000\b/, /\bdatabase\b/],
  [/ora 125(?:05|14)/, /\bservice(?: name)?$|\bsid\b/],
  [/must use security token/, /\bsecurity token\b/],
  [/unescaped characters/, /\bconnection (?:string|url|uri)\b|\burl\b|\bdsn\b/, true],
  [
    /decoder routines|pem routines|no start line|asn\.?1|openssh|bad decrypt/,
    /\b(?:private|ssh|rsa) ?key\b|\bpem\b/,
    true,
  ],
  [/json input|in json\b|valid json/, /\bjson\b|\bservice account\b/, true],
];

/** HTTP headers carry Latin-1 without line breaks: whatever else was typed is what the client refused. */
const NO_HEADER_VALUE = /[^\t\u0020-\u007e\u0080-\u00ff]/;
const HEADER_TROUBLE = /(?:header|byte ?string)/;

/** Fields that a provider's code stands for. Never throws. */
export function fieldCodes(text: string, fields: readonly SubmittedField[]): Mark[] {
  const words = phrase(text);
  const marks: Mark[] = [];
  for (const [code, field, isGuess] of CODES) {
    if (!code.test(words)) continue;
    const certainty = isGuess ? 'likely' : 'certain';
    for (const { name, label } of fields) {
      if (field.test(phrase(name)) || field.test(phrase(label))) marks.push({ name, certainty });
    }
  }
  if (HEADER_TROUBLE.test(words)) {
    const refused = fields.filter(({ value, secret }) => secret && NO_HEADER_VALUE.test(value));
    for (const { name } of refused) marks.push({ name, certainty: 'likely' });
  }
  return marks;
}
