import type { KeyCredentials } from '../contract/wire.js';
import type { SandboxApplication, SandboxConnectedAccount } from './application.js';

interface SavedCredentials {
  readonly authType: string;
  readonly credentials: KeyCredentials;
  readonly connectedAt: string;
}

/** The members of Get Application that depend on the linked account. */
interface ConnectionMembers {
  readonly connected: boolean;
  readonly connected_accounts: readonly SandboxConnectedAccount[];
  readonly reauth_required: boolean;
}

/** What the linked accounts of one sandbox have saved. */
export interface SandboxAccounts {
  saved(linkedAccountId: string, slug: string): KeyCredentials | undefined;
  /** Replaces what was saved before: the vendor doesn't say whether a second save merges. */
  save(linkedAccountId: string, slug: string, authType: string, credentials: KeyCredentials): void;
  /** How the linked account stands to the application. Holds nothing of what was submitted. */
  connection(linkedAccountId: string, application: SandboxApplication): ConnectionMembers;
  reset(): void;
}

/** Keeps what was saved in memory, for as long as the sandbox lives. */
export function createAccounts(): SandboxAccounts {
  const savedByKey = new Map<string, SavedCredentials>();
  // Either part may hold any character, so a separator could be forged.
  const keyOf = (linkedAccountId: string, slug: string): string => JSON.stringify([linkedAccountId, slug]);

  return {
    saved: (linkedAccountId, slug) => savedByKey.get(keyOf(linkedAccountId, slug))?.credentials,
    save(linkedAccountId, slug, authType, credentials) {
      const connectedAt = new Date().toISOString();
      savedByKey.set(keyOf(linkedAccountId, slug), { authType, credentials, connectedAt });
    },
    connection(linkedAccountId, application) {
      const saved = savedByKey.get(keyOf(linkedAccountId, application.body.slug));
      if (saved === undefined) {
        const { connected: account } = application;
        return {
          connected: account !== undefined,
          connected_accounts: account === undefined ? [] : [account],
          reauth_required: application.reauthRequired ?? false,
        };
      }
      const { authType: auth_type, connectedAt } = saved;
      const identifier = application.identifier ?? 'NA';
      return {
        connected: true,
        connected_accounts: [{ identifier, auth_type, connectedAt, status: 'active' }],
        reauth_required: false,
      };
    },
    reset: () => savedByKey.clear(),
  };
}
