import { useRef, useState } from 'react';
import type { Failure } from '../contract/failure.js';
import type { PartProps } from './components.js';

/** About four lines of the quiet box at the form's full width; what is longer folds. */
const FOLD_CHARACTERS = 280;
const FOLD_LINES = 4;

/** Where to cut, so that whole words are left; the text's length when it is short enough to stand whole. */
function foldAt(text: string): number {
  const lines = text.split('\n', FOLD_LINES + 1);
  const byLines = lines.length > FOLD_LINES ? lines.slice(0, FOLD_LINES).join('\n').length : text.length;
  if (byLines <= FOLD_CHARACTERS) return byLines;
  const space = text.lastIndexOf(' ', FOLD_CHARACTERS);
  return space > FOLD_CHARACTERS / 2 ? space : FOLD_CHARACTERS;
}

/** The provider's own words, secrets removed: the beginning in sight, the rest unfolds with what support asks for. */
export function ProviderMessage({ failure, form }: PartProps & { readonly failure: Failure }) {
  const { format } = form.language;
  const [copied, setCopied] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  const { message, requestId, status } = failure;
  const fold = foldAt(message);
  const rest = message.slice(fold);
  if (message === '' && requestId === null) return null;

  const copy = async () => {
    const clipboard = details.current?.ownerDocument.defaultView?.navigator.clipboard;
    const lines = [message, requestId && `request_id: ${requestId}`, status > 0 && `status: ${status}`];
    try {
      await clipboard?.writeText(lines.filter(Boolean).join('\n'));
      setCopied(clipboard !== undefined);
    } catch {
      // Refused by the browser or the host's permissions policy: the text is on the page to select.
      setCopied(false);
    }
  };

  return (
    <>
      {message !== '' && (
        <p data-kcf="provider-message">
          <bdi>{rest === '' ? message : `${message.slice(0, fold)}…`}</bdi>
        </p>
      )}
      {(rest !== '' || requestId !== null) && (
        <details data-kcf="details" ref={details}>
          <summary>{format({ id: 'details' })}</summary>
          {rest !== '' && (
            <p data-kcf="provider-message">
              <bdi>{message}</bdi>
            </p>
          )}
          {requestId !== null && (
            <p data-kcf="request-id">{format({ id: 'requestId', values: { id: requestId } })}</p>
          )}
          <button type="button" data-kcf="copy" onClick={() => void copy()}>
            {format({ id: copied ? 'copied' : 'copyDetails' })}
          </button>
        </details>
      )}
    </>
  );
}
