import type { Mark, SubmittedField } from './answer.js';
import { phrase } from './phrase.js';

/** What a field is called, once its name and label are phrases. */
const SECRET_HALF = String.raw`\b(?:client|consumer|app(?:lication)?|api|key|access key|token|partner user|service account) (?:secret|password)\b|\bsecret(?: access)? key\b|\bsecret$`;
const ID_HALF = String.raw`\b(?:client|consumer|app(?:lication)?|api|access) (?:key )?id\b|\bconsumer key\b`;
const USER = String.raw`\buser ?name\b|\buser\b|\blog ?in\b(?! ?url)|\be ?mail\b`;
const PASSWORD = String.raw`\bpass(?:word)?\b`;
const TENANT = String.raw`\btenant|\bdirectory`;

/** A provider's code, and the fields that it stands for; the codes are matched in the form of `phrase`. */
const ROWS: readonly (readonly [code: string, field: string, certainty: Mark['certainty']])[] = [
  [
    'invalid (?:access key|client token) id|unrecognized client|no such access key',
    String.raw`(?<!secret )\baccess key(?: id)?$`,
    'certain',
  ],
  ['signature ?does ?not ?match|invalid signature exception', SECRET_HALF, 'certain'],
  ['aadsts7000(?:215|222|218)', SECRET_HALF, 'certain'],
  [String.raw`aadsts(?:700016|700025|90013)\b`, ID_HALF, 'certain'],
  [String.raw`aadsts90(?:002|0021|0023)\b`, TENANT, 'certain'],
  [String.raw`aadsts5(?:0034|0126)\b|\b28p01\b|\b18456\b|ora 0?1017|er access denied`, USER, 'certain'],
  [String.raw`aadsts5(?:0126|0055|0056)\b|\b28p01\b|ora 0?1017|er access denied`, PASSWORD, 'certain'],
  [String.raw`\binvalid client\b(?! ?token)`, `${ID_HALF}`, 'certain'],
  [String.raw`\binvalid client\b(?! ?token| ?id)`, SECRET_HALF, 'certain'],
  [String.raw`\binvalid grant\b`, String.raw`\brefresh token$`, 'certain'],
  [
    'permanent ?redirect|authorization ?header ?malformed|illegal location',
    String.raw`\bregion\b`,
    'certain',
  ],
  ['no such bucket', String.raw`\bbucket\b`, 'certain'],
  [String.raw`er bad db|\b3d000\b`, String.raw`\bdatabase\b`, 'certain'],
  ['ora 125(?:05|14)', String.raw`\bservice(?: name)?$|\bsid\b`, 'certain'],
  ['must use security token', String.raw`\bsecurity token\b`, 'certain'],
  ['unescaped characters', String.raw`\bconnection (?:string|url|uri)\b|\burl\b|\bdsn\b`, 'likely'],
  [
    String.raw`decoder routines|pem routines|no start line|asn\.?1|openssh|bad decrypt`,
    String.raw`\b(?:private|ssh|rsa) ?key\b|\bpem\b`,
    'likely',
  ],
  [String.raw`json input|in json\b|valid json`, String.raw`\bjson\b|\bservice account\b`, 'likely'],
];
const CODES = ROWS.map(([code, field, certainty]) => ({
  code: new RegExp(code),
  field: new RegExp(field),
  certainty,
}));

/** HTTP headers carry Latin-1 without line breaks: whatever else was typed is what the client refused. */
const NO_HEADER_VALUE = /[^\t\u0020-\u007e\u0080-\u00ff]/;
const HEADER_TROUBLE = /(?:header|byte ?string)/;

/** Fields that a provider's code stands for. Never throws. */
export function fieldCodes(text: string, fields: readonly SubmittedField[]): Mark[] {
  const words = phrase(text);
  const marks: Mark[] = [];
  for (const { code, field, certainty } of CODES) {
    if (!code.test(words)) continue;
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
