import { useCallback, useEffect, useState } from 'react';

/** One app of the list, as Acme's own backend describes it. */
export interface Integration {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** A `data:` URL, or `''`. */
  readonly icon: string;
  readonly status: 'connected' | 'attention' | 'available';
}

/** Where Acme's backend lists the apps. */
export const INTEGRATIONS_PATH = '/api/integrations';

/** The list as the backend has it, and a way to ask again; `null` until it came. */
export function useIntegrations(): readonly [readonly Integration[] | null, () => void] {
  const [integrations, setIntegrations] = useState<readonly Integration[] | null>(null);
  const [asked, setAsked] = useState(0);

  useEffect(
    function loadIntegrations() {
      const controller = new AbortController();
      fetch(`${INTEGRATIONS_PATH}?asked=${asked}`, { signal: controller.signal })
        .then((response) => response.json())
        // The demo's own server, two folders away: its type is known.
        .then((list) => setIntegrations(list as readonly Integration[]))
        .catch(() => {
          if (!controller.signal.aborted) setIntegrations([]);
        });
      return () => controller.abort();
    },
    [asked],
  );

  return [integrations, useCallback(() => setAsked((times) => times + 1), [])];
}
