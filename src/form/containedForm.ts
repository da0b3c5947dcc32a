import type { KeyboardEvent, SyntheticEvent } from 'react';

/** What a `form` carries that keeps to itself what is typed in it. */
export const CONTAINED_FORM = {
  noValidate: true,
  autoComplete: 'off',
  onInput: keepInside,
  onChange: keepInside,
  onKeyDown: keepEnterInside,
} as const;

/** A host's form around ours would read `event.target.value`: that is a secret. */
function keepInside(event: SyntheticEvent): void {
  event.stopPropagation();
}

/** Enter submits this form and no other; every other key, Escape among them, is the page's too. */
function keepEnterInside(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.stopPropagation();
}
