import { useEffect, useState } from 'react';
import type { MessageRef } from '../messages/format.js';
import type { PartProps } from './components.js';
import { useSecondsUntil } from './useSecondsUntil.js';

/** After this long a person wonders whether anything happens. */
const SLOW_AFTER_MS = 5_000;

function submitWords({ form }: PartProps): MessageRef {
  const connection = form.application?.connection.type;
  if (connection === 'connected') return { id: 'replaceCredentials' };
  return { id: connection === 'expired' ? 'reconnect' : 'connect', values: { app: form.appName } };
}

/** The buttons, and a word of patience when a verification takes long. */
export function FormActions({ form }: PartProps) {
  const { format } = form.language;
  const busy = form.view.state === 'submitting';
  const mustWait = useSecondsUntil(form.view.state === 'failed' ? form.view.retryAt : null) > 0;
  const idleWords = format(submitWords({ form }));
  const busyWords = format({ id: 'submitting', values: { app: form.appName } });
  const [slow, setSlow] = useState(false);
  const { announcer } = form;
  const patience = format({ id: 'submittingSlow' });
  useEffect(
    function askForPatience() {
      setSlow(false);
      if (!busy) return;
      const timer = setTimeout(() => {
        setSlow(true);
        announcer.say(patience);
      }, SLOW_AFTER_MS);
      return () => clearTimeout(timer);
    },
    [busy, announcer, patience],
  );
  return (
    <div data-kcf="actions">
      <button
        type="submit"
        data-kcf="submit"
        aria-disabled={busy || mustWait || undefined}
        data-busy={busy ? '' : undefined}
        data-next-words={busy ? idleWords : busyWords}
      >
        {busy ? busyWords : idleWords}
      </button>
      {form.cancellable && (
        <button type="button" data-kcf="cancel" onClick={form.cancel}>
          {format({ id: 'cancel' })}
        </button>
      )}
      {busy && slow && <p data-kcf="patience">{patience}</p>}
    </div>
  );
}
