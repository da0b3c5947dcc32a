import type { Failure } from '../contract/failure.js';

/** The failure as a host hears of it: where nobody else said a word, in ours. */
export function inWords(failure: Failure, headline: string): Failure {
  return failure.message === '' ? { ...failure, message: headline } : failure;
}
