import { expect, type Locator, type Page } from '@playwright/test';

/** What a person fills in for {@link acmeRefold}'s application. Runs of these characters occur nowhere else. */
export const WORKSPACE = 'northwind-traders';
/** Refused until {@link API_KEY_END} is added. */
export const API_KEY = 'qZ7vLm2XwR9tKp4s';
export const API_KEY_END = 'Hd8JfY3nUe5B';
export const PEM_LINE = 'MIIBVgIBADANBgkqhkiG9w0BAQEFAASCAUAwggE8';
export const PEM_LINE_2 = 'Zx41vQnT7uWcE0yGmR2bSaKfPo9LhIdJ6tUe8NsB';
export const PEM = `-----BEGIN PRIVATE KEY-----\n${PEM_LINE}\n${PEM_LINE_2}\n-----END PRIVATE KEY-----\n`;
export const SECRETS = [API_KEY, API_KEY_END, PEM_LINE, PEM_LINE_2];

const FIELDS = [
  { name: 'workspace', label: 'Workspace', type: 'text', required: true },
  // Declared as plain text: the vendor's type can't be trusted.
  { name: 'api_key', label: 'API key', type: 'text', required: true },
  { name: 'private_key', label: 'Private key', type: 'textarea', required: true },
];

/**
 * In the sandbox's place: one application under every slug, with a secret of one line and one of many. It refuses
 * the first key, and says it while it does.
 */
export async function acmeRefold(request: Request): Promise<Response> {
  if (request.method === 'GET') {
    const slug = new URL(request.url).pathname.split('/').pop();
    return Response.json({
      name: 'Acme',
      slug,
      auth_type: 'keybased',
      auth_type_options: { keybased: FIELDS },
    });
  }
  const { api_key } = await request.json();
  if (String(api_key).endsWith(API_KEY_END)) return Response.json({ success: true });
  const message = `Failed to verify credentials: API key ${api_key} is not known`;
  return Response.json({ status_code: 500, error: 'SERVER_ERROR', message }, { status: 500 });
}

/** Fills every field of {@link acmeRefold}'s application, as text that comes in one piece. */
export async function fillIn(page: Page, root: Locator): Promise<void> {
  await expect(root).toHaveAttribute('data-state', 'ready');
  for (const [name, value] of [
    ['workspace', WORKSPACE],
    ['api_key', API_KEY],
    ['private_key', PEM],
  ]) {
    await root.locator(`[name="${name}"]`).focus();
    await page.keyboard.insertText(String(value));
  }
}

/** Pastes into what has the focus; the page needs the permission `clipboard-write`. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** Every run of `length` characters of the secrets: typed key by key, a leak would begin with the first few. */
export function runsOf(secrets: readonly string[], length: number): readonly string[] {
  return secrets.flatMap((secret) =>
    Array.from({ length: Math.max(1, secret.length - length + 1) }, (_, start) =>
      secret.slice(start, start + length),
    ),
  );
}
