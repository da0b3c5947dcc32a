import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  ACME,
  fakeProxy,
  fieldOf,
  inputOf,
  labelled,
  mountReady,
  onPage,
  part,
  reaches,
  refused,
  saved,
  submitAcme,
} from './testing.js';

const SECRET = 'sk-violet-harbour-22';

describe('a host page', () => {
  test('never hears our submit event', async () => {
    const heard = vi.fn((event: Event) => event.preventDefault());
    onPage(document, 'submit', heard);
    const onSubmit = vi.fn();
    const form = await mountReady(fakeProxy(ACME), {
      strict: true,
      around: (inner) => <div onSubmit={onSubmit}>{inner}</div>,
    });
    await submitAcme(form);
    await reaches(form, 'succeeded');
    expect([heard.mock.calls.length, onSubmit.mock.calls.length]).toEqual([0, 0]);
  });

  test('whose form stands around ours is not submitted, by Enter or by a click', async () => {
    const host = vi.fn((event: Event) => event.preventDefault());
    const proxy = fakeProxy(ACME);
    const warned = vi.spyOn(console, 'error').mockImplementation(() => {});
    const form = await mountReady(proxy, {
      around: (inner) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            host(event.nativeEvent);
          }}
        >
          <input name="settings" defaultValue="theirs" />
          {inner}
          <button type="submit">Save settings</button>
        </form>
      ),
    });
    warned.mockRestore();
    await labelled('Workspace').fill('northwind');
    await labelled('API key').fill(SECRET);
    await userEvent.keyboard('{Enter}');
    await reaches(form, 'succeeded');
    expect([proxy.puts.length, host.mock.calls.length]).toEqual([1, 0]);
    await page.getByRole('button', { name: 'Save settings' }).click();
    expect(host).toHaveBeenCalledTimes(1);
    expect(proxy.puts).toHaveLength(1);
  });

  test('hears nothing of what is typed, nor of Enter; Escape is its own', async () => {
    const heard: string[] = [];
    const form = await mountReady(fakeProxy(ACME), {
      around: (inner) => (
        <fieldset
          onChange={(event) => heard.push(event.type)}
          onInput={(event) => heard.push(event.type)}
          onKeyDown={(event) => heard.push(event.key)}
        >
          {inner}
        </fieldset>
      ),
    });
    onPage(form.container, 'change', (event) => heard.push(event.type));
    await userEvent.type(labelled('API key'), SECRET);
    await userEvent.keyboard('{Escape}{Tab}');
    labelled('Workspace').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(heard.filter((what) => what.length > 1 && what !== 'Tab' && what !== 'Unidentified')).toEqual([
      'Escape',
    ]);
    expect(form.root.dataset.state).toBe('ready');
  });

  test.each(['dragover', 'drop'])('is not left for a file that misses its field (%s)', async (type) => {
    const form = await mountReady(fakeProxy(ACME));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['key'], 'key.pem'));
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    part(form.container, 'header').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    const text = new DragEvent(type, { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true });
    part(form.container, 'header').dispatchEvent(text);
    expect(text.defaultPrevented).toBe(false);
  });

  test.each(['onReady', 'onSuccess', 'onFailure', 'onCancel'] as const)(
    'survives its own %s that throws, and learns of it',
    async (name) => {
      const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});
      const mistake = new Error('a mistake of the host');
      const callback = vi.fn(() => {
        throw mistake;
      });
      const answers = [refused('Invalid API key'), saved()];
      const form = await mountReady(
        { ...fakeProxy(ACME, () => answers.shift() ?? saved()), onCancel: () => {}, [name]: callback },
        { strict: true },
      );
      await page.elementLocator(part(form.container, 'cancel')).click();
      await submitAcme(form);
      await reaches(form, 'failed');
      await submitAcme(form);
      await reaches(form, 'succeeded');
      expect(callback).toHaveBeenCalledTimes(1);
      expect(reported.mock.calls).toEqual([[mistake]]);
      reported.mockRestore();
    },
  );

  test('finds no secret in what bubbles up to it', async () => {
    const details: unknown[] = [];
    for (const type of ['ready', 'success', 'failure', 'cancel', 'submit']) {
      onPage(document, type, (event) => details.push('detail' in event ? event.detail : event.type));
    }
    const form = await mountReady(fakeProxy(ACME));
    await submitAcme(form, SECRET);
    await reaches(form, 'succeeded');
    expect(details).toEqual([]);
  });

  test('keeps no secret in storage, address, title, history or console', async () => {
    const lines: unknown[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...args) => void lines.push(args)),
    );
    const form = await mountReady(fakeProxy(ACME));
    await submitAcme(form, SECRET);
    await reaches(form, 'succeeded');
    for (const spy of spies) spy.mockRestore();
    const kept = [
      lines,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      document.title,
      history.state,
    ];
    expect(JSON.stringify(kept)).not.toContain(SECRET);
  });
});

describe('leaving the page', () => {
  test('empties the secrets when it enters the back/forward cache', async () => {
    const form = await mountReady(fakeProxy(ACME));
    await labelled('Workspace').fill('northwind');
    await labelled('API key').fill(SECRET);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect([inputOf(form, 'workspace').value, inputOf(form, 'api_key').value]).toEqual(['northwind', '']);
  });

  test('empties what the browser brought back', async () => {
    const form = await mountReady(fakeProxy(ACME));
    await labelled('API key').fill(SECRET);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(inputOf(form, 'api_key').value).toBe(SECRET);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(inputOf(form, 'api_key').value).toBe('');
  });

  test('masks what was revealed when the window loses the focus', async () => {
    const form = await mountReady(fakeProxy(ACME), { strict: true });
    await labelled('API key').fill(SECRET);
    await page.elementLocator(part(fieldOf(form, 'api_key'), 'reveal')).click();
    expect(inputOf(form, 'api_key').type).toBe('text');
    window.dispatchEvent(new FocusEvent('blur'));
    await expect.poll(() => inputOf(form, 'api_key').type).toBe('password');
    expect(inputOf(form, 'api_key').value).toBe(SECRET);
  });

  test('leaves no listener behind on the window', async () => {
    const added = new Map<string, number>();
    const count = (by: number) => (type: string) => void added.set(type, (added.get(type) ?? 0) + by);
    const { addEventListener, removeEventListener } = window;
    const adding = vi.spyOn(window, 'addEventListener').mockImplementation((...args) => {
      count(1)(args[0]);
      addEventListener.apply(window, args);
    });
    const removing = vi.spyOn(window, 'removeEventListener').mockImplementation((...args) => {
      count(-1)(args[0]);
      removeEventListener.apply(window, args);
    });
    const form = await mountReady(fakeProxy(ACME), { strict: true });
    expect(added.get('pagehide')).toBe(1);
    form.unmount();
    await expect
      .poll(() => ['blur', 'pagehide', 'pageshow'].map((type) => added.get(type)))
      .toEqual([0, 0, 0]);
    adding.mockRestore();
    removing.mockRestore();
  });
});
