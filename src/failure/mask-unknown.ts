/** Credentials that nobody submitted here: in URLs, headers and queries that a provider's message repeats. */
const HIDDEN = '•••';
const URL_LOGIN = /(:\/\/[^\s/:@•]{0,200}:)[^\s/@•]{1,400}(?=@)/g;
const AUTHORIZATION =
  /\b(Bearer|Basic|SSWS|Token)(\s{1,3}|\s{0,3}=\s{0,3})(?=[\w~.+/-]{0,40}[\d=])[\w~+/.=-]{8,}/gi;
const QUERY =
  /((?:[?&;,\s"'(]|^)(?:[a-z]{1,20}[_-]?){0,3}(?:key|token|secret|password|passwd|pwd|sig|signature)=)(?!•|true\b|false\b|yes\b|no\b|null\b)[^&\s"'<>,;)•]{4,}/gi;

/** Hides the values of passwords in URLs, of authorization headers and of secret query parameters. Linear. */
export function maskUnknown(text: string): string {
  let out = text;
  if (out.includes('://')) out = out.replace(URL_LOGIN, `$1${HIDDEN}`);
  if (/bearer|basic|ssws|token/i.test(out)) out = out.replace(AUTHORIZATION, `$1$2${HIDDEN}`);
  if (out.includes('=')) out = out.replace(QUERY, `$1${HIDDEN}`);
  return out;
}
