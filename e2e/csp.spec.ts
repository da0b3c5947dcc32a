import { API_KEY, API_KEY_END, acmeRefold, PEM, paste, WORKSPACE } from './acme.js';
import { expect, test } from './fixtures.js';
import type { PageKind } from './site.js';

/** Nothing that a form with a secret needs is missing here; the icon of the fixture's own page is `data:`. */
const STRICTEST = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** The React component's stylesheet is a file of the host's; the element and the script tag bring none. */
const POLICIES: readonly (readonly [string, readonly string[], readonly PageKind[]])[] = [
  ['no style source', STRICTEST, ['element', 'script-tag']],
  ["the host's own styles", [...STRICTEST, "style-src 'self'"], ['react', 'react18']],
];

declare global {
  interface Window {
    /** What the policy refused, for the tests to look through. */
    violations: string[];
  }
}

for (const [styles, policy, kinds] of POLICIES) {
  test.describe(() => {
    test.use({
      siteOptions: { csp: policy.join('; '), refold: acmeRefold },
      permissions: ['clipboard-read', 'clipboard-write'],
    });

    for (const kind of kinds) {
      test(`${kind}: runs under a strict policy with trusted types and ${styles}, and breaks no rule of it`, async ({
        openForm,
        page,
        problems,
      }) => {
        await page.addInitScript(() => {
          window.violations = [];
          document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
            window.violations.push(`${violatedDirective}: ${blockedURI}`),
          );
        });
        const root = await openForm(kind, 'acme', { theme: 'dark' });
        await expect(root).toHaveAttribute('data-state', 'ready');
        const apiKey = root.locator('[name="api_key"]');
        const privateKey = root.locator('[name="private_key"]');
        await expect(privateKey).toHaveCSS('-webkit-text-security', 'disc');
        await root.locator('button[type="submit"]').click();
        await expect(root.locator('[data-kcf="error"]')).toHaveCount(3);
        await root.locator('[name="workspace"]').fill(WORKSPACE);
        await privateKey.focus();
        await paste(page, `${PEM}   `.replaceAll('\n', '\\n'));
        await expect(root.locator('[data-kcf="receipt"]')).toBeVisible();
        await apiKey.pressSequentially(API_KEY);
        await root.locator('[data-field="api_key"] [data-kcf="reveal"]').click();
        await root.locator('button[type="submit"]').click();
        await expect(root).toHaveAttribute('data-state', 'failed');
        await apiKey.press('End');
        await apiKey.pressSequentially(API_KEY_END);
        await root.locator('button[type="submit"]').click();
        await expect(root).toHaveAttribute('data-state', 'succeeded');
        expect(await page.evaluate(() => window.violations)).toEqual([]);
        expect(problems).toEqual([]);

        // The policy is at work: markup from text is refused here, and said.
        const refusal = await page.evaluate(() => {
          try {
            document.body.innerHTML = '<p>markup</p>';
            return '';
          } catch (error) {
            return String(error);
          }
        });
        expect(refusal).toContain('TrustedHTML');
        await expect.poll(() => page.evaluate(() => window.violations)).toHaveLength(1);
        problems.length = 0;
      });
    }
  });
}
