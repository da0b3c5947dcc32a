import { type MouseEvent, useEffect, useState } from 'react';
import { AlertIcon } from '../fields/icons.js';
import type { Format } from '../messages/format.js';
import type { PartProps } from './components.js';
import { ProviderMessage } from './ProviderMessage.js';
import { shortenWords } from './shortenWords.js';

/** Whole seconds until `time`; 0 when it is past or nobody named one. */
function secondsUntil(time: number | null): number {
  return time === null ? 0 : Math.max(0, Math.ceil((time - Date.now()) / 1000));
}

/** {@link secondsUntil}, counted down once a second; right from the first render on. */
function useSecondsUntil(time: number | null): number {
  const [, setTick] = useState(0);
  useEffect(
    function countDown() {
      if (time === null) return;
      const timer = setInterval(() => {
        setTick((tick) => tick + 1);
        if (time <= Date.now()) clearInterval(timer);
      }, 1000);
      return () => clearInterval(timer);
    },
    [time],
  );
  return secondsUntil(time);
}

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
