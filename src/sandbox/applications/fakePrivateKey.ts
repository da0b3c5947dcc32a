const PEM_LINE_LENGTH = 64;
const FAKE_BODY_LENGTH = 96;

/** A private key in form only: a PEM block whose body is one word, over and over. Ends without a newline. */
export function fakePrivateKey(word: string): string {
  const body = word.repeat(FAKE_BODY_LENGTH).slice(0, FAKE_BODY_LENGTH);
  const lines = [body.slice(0, PEM_LINE_LENGTH), body.slice(PEM_LINE_LENGTH)];
  return [boundary('BEGIN'), ...lines, boundary('END')].join('\n');
}

/** Put together, so that scanners for leaked keys don't take this file for one. */
function boundary(edge: 'BEGIN' | 'END'): string {
  return `-----${edge} PRIVATE KEY-----`;
}
