import { createRefoldProxy } from './createRefoldProxy.js';
import type { RefoldProxyLogEvent } from './log.js';
import type { RefoldProxyOptions } from './options.js';

/** Long enough to be searched for in answers. */
export const API_KEY = 'tk_test_0123456789abcdef';
export const APPLICATION = 'https://shop.example/api/refold/application/netsuite?linked_account_id=acme';
export const SAVE =
  'https://shop.example/api/refold/linked-account/integration/save-key-credentials/netsuite?linked_account_id=acme';

export type Upstream = (request: Request) => Response | Promise<Response>;

/** A proxy in front of an upstream that records what it is sent. */
export function setUp(upstream: Upstream, options: Partial<RefoldProxyOptions> = {}) {
  const sent: Request[] = [];
  const events: RefoldProxyLogEvent[] = [];
  const proxy = createRefoldProxy({
    apiKey: API_KEY,
    linkedAccountId: () => 'acme',
    log: (event) => events.push(event),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.push(request.clone());
      return upstream(request);
    },
    ...options,
  });
  return { proxy, sent, events };
}

/** Refold's plain yes to a save. */
export const success: Upstream = () => Response.json({ success: true });

/** A request to save, as the widget sends it. */
export function put(body: BodyInit | null, headers: Record<string, string> = {}, url = SAVE): Request {
  // Node asks for `duplex` where the body is a stream.
  const init: RequestInit & { duplex: 'half' } = {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    duplex: 'half',
  };
  return new Request(url, init);
}
