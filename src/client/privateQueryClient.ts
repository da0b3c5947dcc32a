import { QueryClient } from '@tanstack/react-query';

/**
 * Makes a query client that the host's caches, devtools and defaults never meet. Nothing outlives its
 * observers (`gcTime: 0`; TanStack's own default keeps a mutation, with what was submitted, for 5 minutes), and
 * requests run even when the browser says that it is offline: a paused PUT would hold the secrets and leave
 * later, when nobody looks.
 *
 * @see https://tanstack.com/query/v5/docs/framework/react/guides/network-mode
 */
export function createPrivateQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { gcTime: 0, networkMode: 'always', retry: false },
      mutations: { gcTime: 0, networkMode: 'always', retry: false },
    },
  });
}
