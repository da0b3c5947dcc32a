import { AlertIcon, CheckIcon } from '../fields/icons.js';
import type { PartProps } from './components.js';
import { ProviderMessage } from './ProviderMessage.js';
import { shortenWords } from './shortenWords.js';

const SKELETON_FIELDS = [0, 1, 2];

/** The shape of a form to come. */
export function LoadingNotice({ form }: PartProps) {
  return (
    <div data-kcf="skeleton">
      <span data-kcf="sr-only">{form.language.format({ id: 'loading' })}</span>
      <div data-kcf="skeleton-header" aria-hidden="true" />
      {SKELETON_FIELDS.map((field) => (
        <div key={field} data-kcf="skeleton-field" aria-hidden="true" />
      ))}
      <div data-kcf="skeleton-button" aria-hidden="true" />
    </div>
  );
}

/** Why there is no form, and a retry where asking again can help. */
export function UnavailableNotice({ form }: PartProps) {
  const { view, language } = form;
  if (view.state !== 'unavailable') return null;
  const { format } = language;
  return (
    <div data-kcf="alert" data-kind={view.failure.kind} role="alert">
      <AlertIcon />
      <div data-kcf="alert-body">
        <p data-kcf="headline">{shortenWords(format(view.explanation.headline))}</p>
        {view.explanation.nextStep !== null && (
          <p data-kcf="next-step">{format(view.explanation.nextStep)}</p>
        )}
        {/* Nothing was submitted, so these are words of the setup: ids and codes that an end user can do nothing with. */}
        <ProviderMessage failure={view.failure} form={form} folded />
        {view.retryable && (
          <button type="button" data-kcf="retry" onClick={form.retry}>
            {format({ id: 'retry' })}
          </button>
        )}
      </div>
    </div>
  );
}

function dateWords(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
}

/** Who is connected, and since when. */
export function ConnectedNotice({ form }: PartProps) {
  const { view, language, appName } = form;
  if (view.state !== 'connected') return null;
  const { format, locale } = language;
  const { account } = view;
  return (
    <div data-kcf="connected">
      <CheckIcon />
      <div>
        <p data-kcf="who">
          {account?.identifier
            ? format({ id: 'connectedAs', values: { who: account.identifier } })
            : format({ id: 'connectedNow', values: { app: appName } })}
        </p>
        {account?.connectedAt && (
          <p data-kcf="since">
            {format({ id: 'connectedSince', values: { date: dateWords(account.connectedAt, locale) } })}
          </p>
        )}
      </div>
      <button type="button" data-kcf="replace" onClick={form.replace}>
        {format({ id: 'replaceCredentials' })}
      </button>
    </div>
  );
}

/** One calm line in place of the form. */
export function SucceededNotice({ form }: PartProps) {
  const { view, language, appName } = form;
  if (view.state !== 'succeeded') return null;
  const { format, locale } = language;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(view.at);
  return (
    <div data-kcf="succeeded">
      <CheckIcon />
      <div>
        <p data-kcf="who">{format({ id: 'succeeded', values: { app: appName } })}</p>
        <p data-kcf="since">{format({ id: 'succeededAt', values: { time } })}</p>
      </div>
    </div>
  );
}
