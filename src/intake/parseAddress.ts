import type { Pair } from './pair.js';

/** A user without a password, or with a stopgap for one, is a key: `-u sk_test_1:`. */
export function userPairs(userAndPassword: string): Pair[] {
  const colon = userAndPassword.indexOf(':');
  const user = colon === -1 ? userAndPassword : userAndPassword.slice(0, colon);
  const password = colon === -1 ? '' : userAndPassword.slice(colon + 1);
  if (/^(?:x|api_token|)$/i.test(password)) return [{ key: 'bearer', value: user }];
  if (/^(?:x|api|apikey|api_?key|token|anystring)$/i.test(user)) return [{ key: 'bearer', value: password }];
  // `me@acme.example/token`
  const [, owner] = /^(.+@.+)\/token$/.exec(user) ?? [];
  return [
    { key: 'username', value: owner ?? user },
    { key: owner === undefined ? 'password' : 'token', value: password },
    // What these are is up to the provider: an account and its token, a key and its secret.
    { key: 'basicuser', value: owner ?? user },
    { key: 'basicpassword', value: password },
  ];
}

/** Reads the parts of an address: of the web its origin (as `url`), of a database host, port and name. */
export function addressPairs(address: string): Pair[] {
  try {
    const url = new URL(address);
    if (url.host === '') return [];
    const isWeb = /^https?:$/.test(url.protocol);
    const place = isWeb
      ? [['url', url.origin] as const]
      : ([
          ['host', url.hostname],
          ['port', url.port],
          ['database', url.pathname.split('/')[1] ?? ''],
        ] as const);
    const user = [url.username, url.password].map(decodeURIComponent).join(':');
    return [
      ...place.map(([key, value]) => ({ key, value, isPlace: true })),
      ...(url.username === '' ? [] : userPairs(user)),
      ...[...url.searchParams].map(([key, value]) => ({ key, value })),
    ];
  } catch {
    return [];
  }
}

/** Reads `name=value&name=value`. */
export function formPairs(text: string): Pair[] {
  return text.includes('=') ? [...new URLSearchParams(text)].map(([key, value]) => ({ key, value })) : [];
}
