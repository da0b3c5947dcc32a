import type { KeyCredentials } from '../contract/wire.js';
import { refusalAnswer, refusalMessage } from './answer.js';
import type { SandboxApplication } from './application.js';
import { verify } from './providers.js';

/** Credentials that fail, and how. */
export interface SandboxScenario {
  /** What a person would have done: "a mistyped account id". */
  readonly name: string;
  readonly authType: string;
  /** A complete body for Save Key Credentials. */
  readonly credentials: KeyCredentials;
  /** Status of the answer; 0 where none ever comes. */
  readonly status: number;
  /** `message` of the answer as it comes, or the gateway's page; `''` where none ever comes. */
  readonly message: string;
}

/** Credentials that are accepted under one auth type. */
export interface SandboxWorkingLogin {
  readonly authType: string;
  readonly credentials: KeyCredentials;
}

/** An application of the sandbox, and what to type into its form. */
export interface SandboxCatalogueEntry {
  readonly slug: string;
  readonly name: string;
  /** Accepted under the first auth type; `null` where nothing is. */
  readonly working: KeyCredentials | null;
  /** Accepted credentials for each auth type that has any. */
  readonly logins: readonly SandboxWorkingLogin[];
  readonly scenarios: readonly SandboxScenario[];
}

/** Lists what to try with `application`; each scenario's message comes from the provider itself. */
export function catalogueEntry(application: SandboxApplication): SandboxCatalogueEntry {
  const { body, logins, envelope = 'documented' } = application;
  return {
    slug: body.slug,
    name: body.name,
    working: logins[0]?.working ?? null,
    logins: logins.flatMap(({ authType, working }) =>
      working === null ? [] : [{ authType, credentials: working }],
    ),
    scenarios: logins.flatMap((login) =>
      login.rules.flatMap(({ scenario, example }) => {
        const credentials = { ...login.working, ...example };
        const refusal = verify(login, credentials);
        if (refusal === null) return [];
        const { status } = refusalAnswer(refusal, envelope, '');
        return [
          { name: scenario, authType: login.authType, credentials, status, message: refusalMessage(refusal) },
        ];
      }),
    ),
  };
}
