import { useRef, useState } from 'react';
import type { Failure } from '../contract/failure.js';
import type { PartProps } from './components.js';
import { useOverflow } from './useOverflow.js';

interface ProviderMessageProps extends PartProps {
  readonly failure: Failure;
  /** For words that only whoever runs this site can use: they stand among the details, for a click. */
  readonly folded?: boolean;
}

/**
 * The provider's own words, secrets removed. The stylesheet shows four lines of them; what is more comes in sight
 * with what support asks for. Screen readers have the whole text from the start.
 */
export function ProviderMessage({ failure, form, folded = false }: ProviderMessageProps) {
  const { format } = form.language;
  const [copied, setCopied] = useState(false);
  const [open, setOpen] = useState(false);
  const [messageRef, overflows] = useOverflow();
  const details = useRef<HTMLDetailsElement>(null);
  const { message, requestId, status } = failure;

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

  const words = message !== '' && (
    <p data-kcf="provider-message" data-open={open || folded ? '' : undefined}>
      <bdi ref={messageRef}>{message}</bdi>
    </p>
  );
  // Open, the message is whole and overflows no longer: what folds it again has to stay.
  const unfolds = requestId !== null || overflows || open || (folded && message !== '');
  return (
    <>
      {!folded && words}
      {unfolds && (
        <details data-kcf="details" ref={details} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{format({ id: overflows && !open ? 'detailsFolded' : 'details' })}</summary>
          {folded && words}
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
