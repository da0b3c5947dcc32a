import type { Application } from '../schema/application.js';

/** With one key-based type of another name and nothing to choose, that type is what the fields belong to. */
export function impliedAuthType(application: Application | null): string | undefined {
  const only = application?.forms.length === 1 ? application.forms[0]?.authType : undefined;
  return only === '' || only === 'keybased' ? undefined : only;
}
