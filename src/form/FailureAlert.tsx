import type { MouseEvent } from 'react';
import { AlertIcon } from '../fields/icons.js';
import type { Format } from '../messages/format.js';
import type { PartProps } from './components.js';
import { ProviderMessage } from './ProviderMessage.js';
import { shortenWords } from './shortenWords.js';
import { useSecondsUntil } from './useSecondsUntil.js';

function nextWords(format: Format, seconds: number): string {
  return format(seconds > 0 ? { id: 'retryIn', values: { seconds } } : { id: 'retry' });
}

/** Why the submission was refused: headline, the provider's own words, what to do next. */
export function FailureAlert({ form }: PartProps) {
  const { view, language, core } = form;
  const refused = view.state === 'failed' ? view : null;
  const seconds = useSecondsUntil(refused?.retryAt ?? null);
  if (refused === null) return null;
  const { format } = language;
  const { failure, explanation } = refused;
  const isOver = explanation.nextStep?.id === 'failureStepRetryIn' && seconds === 0;
  const retry = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // The alert goes while the answer is out, and the focus would go with it; the button says what happens.
    currentTarget.closest('form')?.querySelector<HTMLElement>('[data-kcf="submit"]')?.focus();
    form.retry();
  };
  return (
    <div
      data-kcf="alert"
      data-kind={failure.kind}
      role="alert"
      tabIndex={-1}
      ref={form.alertRef}
      aria-labelledby={`${core.scope}-headline`}
    >
      <AlertIcon />
      <div data-kcf="alert-body">
        <p data-kcf="headline" id={`${core.scope}-headline`}>
          {shortenWords(format(explanation.headline))}
        </p>
        {explanation.nextStep !== null && !isOver && (
          <p data-kcf="next-step">{format(explanation.nextStep)}</p>
        )}
        <ProviderMessage failure={failure} form={form} />
        {failure.retryable && (
          <button type="button" data-kcf="retry" disabled={seconds > 0} onClick={retry}>
            {nextWords(format, seconds)}
          </button>
        )}
      </div>
    </div>
  );
}
