import { useCallback, useRef, useSyncExternalStore } from 'react';
import { FieldRow } from '../fields/FieldRow.js';
import { safeIcon } from '../schema/safeUrl.js';
import { AuthTypeChoice } from './AuthTypeChoice.js';
import type { FormComponents, PartProps } from './components.js';
import { FailureAlert } from './FailureAlert.js';
import { FormActions } from './FormActions.js';
import { FormFields } from './FormFields.js';
import { FormHeader } from './FormHeader.js';
import { ConnectedNotice, LoadingNotice, SucceededNotice, UnavailableNotice } from './FormNotices.js';
import type { KeyCredentialsFormOptions } from './options.js';
import { usableOptions } from './usableOptions.js';
import { useGround } from './useGround.js';
import { useKeyCredentialsForm } from './useKeyCredentialsForm.js';

/** Props of {@link KeyCredentialsForm}. */
export interface KeyCredentialsFormProps extends KeyCredentialsFormOptions {
  /**
   * `system` follows the person's preference. Default: what the page is where the form stands, light or dark. On a
   * page that does not suit the theme, the form has a surface of its own.
   */
  readonly theme?: 'light' | 'dark' | 'system' | undefined;
  /** Replaces parts of the component. */
  readonly components?: Partial<FormComponents> | undefined;
  readonly className?: string | undefined;
}

const COMPONENTS: FormComponents = {
  Header: FormHeader,
  Field: FieldRow,
  Alert: FailureAlert,
  Actions: FormActions,
  Loading: LoadingNotice,
  Unavailable: UnavailableNotice,
  Connected: ConnectedNotice,
  Succeeded: SucceededNotice,
};

/** Languages and scripts written from right to left, as far as the locale alone tells. */
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b|-(?:arab|hebr|thaa)\b/i;

/** The direction of the page that the host speaks of, whatever the words are written in. */
function directionOf(locale: string | undefined): 'rtl' | 'ltr' | undefined {
  if (locale === undefined) return undefined;
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
}

/**
 * A form for the keys of one app: built from the app's schema, secrets masked, submitted to the customer's
 * proxy, the provider's refusal explained in place. Renders in the light DOM and needs
 * `key-credentials-form/styles.css`; works without any provider around it.
 *
 * @example
 * <KeyCredentialsForm slug="netsuite" linkedAccountId={user.id} onSuccess={() => refresh()} />
 */
export function KeyCredentialsForm(given: KeyCredentialsFormProps) {
  const props = usableOptions(given);
  const form = useKeyCredentialsForm(props);
  const parts = { ...COMPONENTS, ...props.components };
  const { view, application } = form;
  const root = useRef<HTMLElement>(null);
  const { ref } = form.rootProps;
  const hold = useCallback(
    (element: HTMLElement | null) => {
      root.current = element;
      ref(element);
    },
    [ref],
  );
  useGround(root, props.theme, view.state);
  const wanted = props.icon === undefined ? (application?.icon ?? null) : safeIcon(props.icon);
  const icon = props.icon === 'none' ? null : wanted;
  return (
    <div
      data-kcf="root"
      data-state={view.state}
      data-theme={props.theme}
      className={props.className}
      lang={form.language.lang}
      dir={directionOf(props.locale)}
      ref={hold}
    >
      <StatusRegion form={form} />
      {view.state !== 'loading' && <parts.Header form={form} icon={icon} />}
      <Body form={form} parts={parts} />
    </div>
  );
}

function Body({ form, parts }: PartProps & { readonly parts: FormComponents }) {
  const { view, language, appName, application } = form;
  switch (view.state) {
    case 'loading':
      return <parts.Loading form={form} />;
    case 'unavailable':
      return <parts.Unavailable form={form} />;
    case 'connected':
      return <parts.Connected form={form} />;
    case 'succeeded':
      return <parts.Succeeded form={form} />;
    case 'ready':
    case 'submitting':
    case 'failed':
      return (
        <form
          data-kcf="form"
          {...form.formProps}
          aria-label={language.format({ id: 'connect', values: { app: appName } })}
        >
          {application?.connection.type === 'expired' && view.state === 'ready' && (
            <p data-kcf="expired">{language.format({ id: 'expired', values: { app: appName } })}</p>
          )}
          <AuthTypeChoice form={form} />
          <FormFields form={form} Field={parts.Field} Alert={parts.Alert} />
          <parts.Actions form={form} />
        </form>
      );
    default:
      return view satisfies never;
  }
}

function StatusRegion({ form }: PartProps) {
  const { announcer } = form;
  const text = useSyncExternalStore(announcer.subscribe, announcer.get, announcer.get);
  return (
    <div data-kcf="status" role="status">
      {text}
    </div>
  );
}
