import { useState } from 'react';
import { HelpText } from '../fields/HelpText.js';
import type { MessageRef } from '../messages/format.js';
import type { PartProps } from './components.js';

const ICON_SIZE_PX = 40;

/** What the person is about to do with the app. */
function titleOf({ form }: PartProps): MessageRef {
  const values = { app: form.appName };
  const connection = form.application?.connection.type;
  if (form.view.state === 'connected' || form.view.state === 'succeeded') return { id: 'appName', values };
  if (connection === 'connected') return { id: 'replaceTitle', values };
  return { id: connection === 'expired' ? 'reconnect' : 'connect', values };
}

/** Icon, title, description and help of the app. */
export function FormHeader({ form, icon }: PartProps & { readonly icon: string | null }) {
  const [broken, setBroken] = useState<string | null>(null);
  const { application, language, view } = form;
  if (application === null) return null;
  const settled = view.state === 'connected' || view.state === 'succeeded';
  return (
    <header data-kcf="header">
      {icon !== null && icon !== broken && (
        <img
          data-kcf="app-icon"
          src={icon}
          alt=""
          width={ICON_SIZE_PX}
          height={ICON_SIZE_PX}
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setBroken(icon)}
        />
      )}
      <div data-kcf="heading">
        <h2 data-kcf="title">
          <bdi>{language.format(titleOf({ form }))}</bdi>
        </h2>
        {!settled && application.description !== '' && (
          <p data-kcf="description">{application.description}</p>
        )}
        {!settled && application.help.length > 0 && (
          <p data-kcf="app-help">
            <HelpText segments={application.help} format={language.format} />
          </p>
        )}
      </div>
    </header>
  );
}
