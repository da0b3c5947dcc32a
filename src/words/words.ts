/** Longer names and labels are cut before they are split: vendors send labels of 100 kB. */
const MAX_CHARACTERS = 512;

/**
 * Splits a field's name or label into lower-case words: `apiToken`, `api_token`, `API-Token` and
 * `headers[api.token]` all hold `api` and `token`. Digits stay with the letters before them (`oauth2`).
 */
export function words(text: string): string[] {
  return (
    text
      .slice(0, MAX_CHARACTERS)
      .normalize('NFKC')
      .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
