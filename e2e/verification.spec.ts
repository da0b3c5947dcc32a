import {
  callsOf,
  countOf,
  credentialsOf,
  failuresOf,
  fill,
  part,
  submit,
  TWO_PAGE_KINDS,
} from './connect.js';
import { expect, LINKED_ACCOUNT_ID, test } from './fixtures.js';

/** What the proxy's two addresses look like to the browser. */
const GET_URL = '**/application/**';
const PUT_URL = '**/save-key-credentials/**';

for (const kind of TWO_PAGE_KINDS) {
  test.describe(kind, () => {
    test('counts down from retry-after, then lets the same key be tried again', async ({
      openForm,
      page,
      sandbox,
    }) => {
      await page.clock.install();
      const root = await openForm(kind, 'rate_limited');
      await fill(root, credentialsOf(sandbox, 'rate_limited', 'too many attempts at Refold'));
      await submit(root);
      const retry = part(root, 'retry');
      await expect(retry).toHaveText('Try again in 30 seconds');
      await expect(retry).toBeDisabled();
      await page.clock.runFor(10_000);
      await expect(retry).toHaveText('Try again in 20 seconds');
      await page.clock.runFor(20_000);
      await expect(retry).toHaveText('Try again');
      expect(countOf(sandbox, 'PUT')).toBe(1);

      await retry.click();
      await expect(retry).toHaveText('Try again in 30 seconds');
      expect(countOf(sandbox, 'PUT')).toBe(2);
    });

    test('says after five seconds that some apps take long, and after a minute that this one took too long', async ({
      openForm,
      page,
      sandbox,
    }) => {
      await page.clock.install();
      const root = await openForm(kind, 'never_answers');
      await fill(root, { api_key: 'a-key-that-waits' });
      await submit(root);
      await expect(root).toHaveAttribute('data-state', 'submitting');
      await expect(part(root, 'submit')).toHaveText('Checking with Never answers…');
      await expect(root.locator('[name="api_key"]')).not.toBeEditable();
      await page.clock.runFor(4_000);
      await expect(part(root, 'patience')).toHaveCount(0);
      await page.clock.runFor(2_000);
      await expect(part(root, 'patience')).toHaveText(/Some apps take half a minute/);
      await expect(root.getByRole('status')).toHaveText(/Some apps take half a minute/);

      // The form's limit is a minute; the proxy's own, in real time, is out of this clock's reach.
      await page.clock.runFor(55_000);
      await expect(root.getByRole('alert')).toHaveAttribute('data-kind', 'timeout');
      await expect(part(root, 'retry')).toBeVisible();
      await expect(root.locator('[name="api_key"]')).toHaveValue('a-key-that-waits');
      expect(await failuresOf(page)).toMatchObject([{ kind: 'timeout', status: 0, retryable: true }]);
      expect(countOf(sandbox, 'PUT')).toBe(1);
    });

    test('says that it is offline, keeps everything, and sends nothing by itself when the line is back', async ({
      context,
      openForm,
      page,
      problems,
      sandbox,
    }) => {
      const root = await openForm(kind);
      const values = credentialsOf(sandbox, 'netsuite');
      await fill(root, values);
      await context.setOffline(true);
      await submit(root);
      await expect(part(root, 'headline')).toHaveText(/You are offline/);
      for (const [name, value] of Object.entries(values)) {
        await expect(root.locator(`[name="${name}"]`)).toHaveValue(String(value));
      }
      await context.setOffline(false);
      expect(countOf(sandbox, 'PUT')).toBe(0);
      await part(root, 'retry').click();
      await expect(root).toHaveAttribute('data-state', 'succeeded');
      expect(countOf(sandbox, 'PUT')).toBe(1);
      expect(await callsOf(page)).toMatchObject([
        { name: 'ready' },
        { name: 'failure' },
        { name: 'success' },
      ]);
      // The browser's own words for having no network.
      expect(problems.splice(0).every((problem) => problem.includes('ERR_INTERNET_DISCONNECTED'))).toBe(true);
    });

    test('cancels a running verification, keeps everything and says nothing of a failure', async ({
      openForm,
      page,
      sandbox,
    }) => {
      const root = await openForm(kind, 'never_answers');
      await fill(root, { api_key: 'a-key-that-waits' });
      await submit(root);
      await expect(root).toHaveAttribute('data-state', 'submitting');
      await part(root, 'cancel').click();
      await expect(root).toHaveAttribute('data-state', 'ready');
      await expect(root.getByRole('alert')).toHaveCount(0);
      await expect(root.locator('[name="api_key"]')).toHaveValue('a-key-that-waits');
      await expect(root.getByRole('status')).toHaveText('');
      expect(await callsOf(page)).toMatchObject([{ name: 'ready' }, { name: 'cancel' }]);
      expect(sandbox.saved(LINKED_ACCOUNT_ID, 'never_answers')).toBeUndefined();
    });

    for (const trouble of ['a broken line', 'a gateway that is away'] as const) {
      test(`never repeats the PUT after ${trouble}`, async ({ openForm, page, problems, sandbox }) => {
        let asked = 0;
        await page.route(PUT_URL, (route) => {
          asked++;
          return trouble === 'a broken line'
            ? route.abort('connectionreset')
            : route.fulfill({ status: 503, body: 'Service Unavailable' });
        });
        await page.clock.install();
        const root = await openForm(kind);
        await fill(root, credentialsOf(sandbox, 'netsuite'));
        await submit(root);
        await expect(root).toHaveAttribute('data-state', 'failed');
        await page.clock.runFor(120_000);
        await expect(root).toHaveAttribute('data-state', 'failed');
        expect(asked).toBe(1);
        problems.splice(0);
      });
    }

    test('repeats the GET twice at most, with growing pauses, then offers to try again', async ({
      openForm,
      page,
      problems,
    }) => {
      let asked = 0;
      await page.route(GET_URL, (route) => {
        asked++;
        return asked <= 3 ? route.fulfill({ status: 503, body: 'Service Unavailable' }) : route.continue();
      });
      await page.clock.install();
      const root = await openForm(kind);
      for (const [pauseMs, times] of [
        [500, 2],
        [1_000, 3],
      ] as const) {
        await expect.poll(() => asked).toBe(times - 1);
        // The answer has to be read before its pause begins.
        await expect(async () => {
          await page.clock.runFor(pauseMs);
          expect(asked).toBe(times);
        }).toPass();
      }
      await expect(root).toHaveAttribute('data-state', 'unavailable');
      await page.clock.runFor(120_000);
      expect(asked).toBe(3);
      await part(root, 'retry').click();
      await expect(root).toHaveAttribute('data-state', 'ready');
      expect(asked).toBe(4);
      problems.splice(0);
    });
  });
}
