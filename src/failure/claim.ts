/** An HTTP status that text mentions: `status code 401`, `returned 401`, `-> 401`, `401 Unauthorized`, `(401)`. */
const STATUS =
  /(?:\b(?:status|http(?: ?\/ ?\d(?:\.\d)?)?|code|error|returned|responded|response|failed|got|received|with)|>|→)[^a-z0-9]{0,4}(?:(?:with|status|code|http|error|was|of|an?) ?:? ?){0,3}([45]\d\d)\b|^\W{0,3}([45]\d\d)(?=[\s:,{"-]|$)(?![ -][45]\.\d)|\b([45]\d\d) ?[:,-]? ?(?=unauthori|errors?\b|responses?\b|forbidden|not found|too many|bad gateway|service|gateway|internal|client error|server error)|\(([45]\d\d)\)| ([45]\d\d)(?= ?(?:;|$))/g;
/** What says "not", so that one word of a rule stands for all of them. */
const NOT =
  /\b(?:(?:can|could|may|do|does|did|is|are|was|were|has|have|had|would) )?(?:not|never|no longer)\b(?: (?:been|be|yet|currently)\b)*|\b(?:un ?able|fail(?:ed|ure|s|ing)?) to\b(?: be\b)?/g;
const ARTICLE = /\b(?:the|your|an?|this|that|any|been|you) (?=\S)/g;
/** Codes run together: `invalidtoken`, `expiredkey`. */
const RUN =
  /\b(invalid|expired|wrong|bad|missing)(?=(?:access|api|auth|client|cred|key|log|pass|session|sign|token|user))/g;
/** A message in the form that the rules are matched in: a `phrase` without articles, with one "not" and one spelling. */
export function claim(words: string): string {
  return words
    .replace(STATUS, ' http$1$2$3$4$5 ')
    .replace(RUN, '$1 ')
    .replace(NOT, 'not')
    .replace(ARTICLE, '')
    .replace(/(authori|recogni)s/g, '$1z');
}
