import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ACME, fakeProxy, mountForm, mountReady, part, reaches } from './testing.js';

test('an app without a form is called by its own name, not by its slug', async () => {
  const oauthOnly = {
    name: 'HubSpot',
    slug: 'hubspot',
    auth_type: 'oauth2',
    auth_type_options: { oauth2: [] },
  };
  const form = await mountForm({ ...fakeProxy(oauthOnly), slug: 'hubspot' });
  await reaches(form, 'unavailable');
  expect(part(form.root, 'alert').textContent).toContain('HubSpot can’t be connected with keys');
});

test.each([
  ['an error of the server', () => Response.json({ message: 'Server error' }, { status: 500 })],
  ['a page of a gateway', () => new Response('<h1>Bad request</h1>', { status: 400 })],
  ['a refused session', () => Response.json({ message: 'Invalid token' }, { status: 401 })],
])('after %s nothing is said of what was typed: nothing was', async (_, reply) => {
  const form = await mountForm(fakeProxy(reply));
  await reaches(form, 'unavailable');
  expect(part(form.root, 'alert').textContent).not.toMatch(/typed|entered|credentials/i);
});

test('what Refold says of an unknown app is for whoever runs the site: a click away, and in the callback', async () => {
  const message = 'Application nowhere does not exist in organisation 64f0c2a1b7';
  const onFailure = vi.fn();
  const form = mountForm({ ...fakeProxy(() => Response.json({ message }, { status: 404 })), onFailure });
  await reaches(form, 'unavailable');
  const words = page.getByText(message);
  await expect.element(part(form.root, 'headline')).toHaveTextContent('Connecting Acme is not set up here');
  await expect.element(words).not.toBeVisible();
  await page.getByText('Details', { exact: true }).click();
  await expect.element(words).toBeVisible();
  expect(onFailure.mock.calls).toEqual([[expect.objectContaining({ kind: 'not_found', message })]]);
});

/** Whether `needle` can be reached from `start` by walking properties, maps and sets. */
function canReach(start: object, needle: string): boolean {
  const seen = new Set<object>();
  const queue: object[] = [start];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next) || next instanceof Window) continue;
    seen.add(next);
    const inside = next instanceof Map || next instanceof Set ? [...next.values()] : [];
    const own = Object.values(Object.getOwnPropertyDescriptors(next)).map(({ value }) => value);
    for (const value of [...inside, ...own]) {
      if (typeof value === 'string' && value.includes(needle)) return true;
      if (typeof value === 'object' && value !== null) queue.push(value);
    }
  }
  return false;
}

test('credentials that Refold stores for a connected account are not kept, even if the proxy passes them on', async () => {
  const accounts = [
    { auth_type: 'keybased', status: 'expired', defaultCredentials: { key: 'stored-key-8' } },
  ];
  const form = await mountReady(fakeProxy({ ...ACME, note: 'kept-note-9', connected_accounts: accounts }));
  expect(canReach(form.container, 'kept-note-9'), 'the walk finds what is kept').toBe(true);
  expect(canReach(form.container, 'stored-key-8')).toBe(false);
});
