/**
 * What a paste without any clean-up leaves in the control. A one-line input drops trailing line breaks and
 * turns every other one into a space; a textarea turns them all into `\n`.
 *
 * @see https://html.spec.whatwg.org/multipage/input.html#text-(type=text)-state-and-search-state-(type=search)
 */
export function plainPaste(text: string, multiline: boolean): string {
  if (multiline) return text.replace(/\r\n?/g, '\n');
  // A pattern such as /[\r\n]+$/ would look at every run of breaks again from each of its characters.
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return text.slice(0, end).replace(/\r\n|\r|\n/g, ' ');
}
