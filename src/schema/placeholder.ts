import { words } from '../words/words.js';
import { plainText } from './plainText.js';

const MAX_PLACEHOLDER_LENGTH = 200;
/** What generic placeholders are made of beside the label, in the languages that vendors write. */
const FILLER =
  /^(?:please|kindly|enter|type|provide|input|insert|paste|add|fill|give|specify|put|set|choose|select|pick|in|the|an?|your|its|it|this|here|value|for|of|from|bitte|geben|sie|den|die|das|ihren?|ein|veuillez|saisir|saisissez|entre[rz]|le|la|les|l|votre|de|d|du|introdu(?:zca|ce|cir)|ingres[ea]r?|su|tu|el|insir[ae]|digite|seu|sua|o)$/;
const POLITE_OPENING = /^please\s+/i;

/** The words of a placeholder without those that every form repeats. */
function content(placeholder: string): string[] {
  return words(placeholder).filter((word) => !FILLER.test(word));
}

/** Whether the placeholder is a request to enter something rather than a sample of it. */
function isRequest(placeholder: string): boolean {
  return FILLER.test(words(placeholder)[0] ?? '');
}

/**
 * The placeholder as it is shown: nothing where it only says again what label, name or app say ("Please enter
 * the API key"), and without "please" where it says more.
 *
 * @param label what stands above the control.
 * @param known name and app, whose words say nothing new either.
 */
export function parsePlaceholder(value: unknown, label: string, known: readonly string[]): string {
  const text = plainText(value, MAX_PLACEHOLDER_LENGTH);
  if (words(text).join(' ') === words(label).join(' ')) return '';
  const seen = new Set([label, ...known].flatMap((part) => words(part)));
  if (isRequest(text) && content(text).every((word) => seen.has(word))) return '';
  if (!POLITE_OPENING.test(text)) return text;
  const rest = text.replace(POLITE_OPENING, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** What "Please enter the API Token" asks for, where no label says it; `''` for a sample value. */
export function requestedByPlaceholder(value: unknown): string {
  const text = plainText(value, MAX_PLACEHOLDER_LENGTH);
  return isRequest(text) ? content(text).join(' ') : '';
}
