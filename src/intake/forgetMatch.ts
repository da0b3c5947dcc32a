/**
 * Makes the engine forget the text that a pattern matched last. `RegExp.$_`, `RegExp.lastMatch` and their kin
 * keep it reachable from every script of the page until the next match, wherever that comes from.
 *
 * @see https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/RegExp/input
 */
export function forgetMatch(): void {
  /^/.test('');
}
