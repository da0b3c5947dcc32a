import { createRoot, type Root } from 'react-dom/client';
import { KeyCredentialsForm } from '../form/KeyCredentialsForm.js';
import styles from '../form/styles.css?inline';
import { ATTRIBUTES, type ElementOptions, PROPERTIES } from './elementOptions.js';
import type { KeyCredentialsFormEvents } from './events.js';

/** Importing this on a server must not throw; the class is of no use there. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

const HOST_STYLES = ':host{display:block}:host([hidden]){display:none}';

/**
 * The form as a custom element with an open shadow root. The options are properties, and the simple ones
 * attributes; what the component tells by callbacks is told by bubbling, composed events too: `ready`,
 * `success`, `failure`, `cancel`, with the callback's argument as `detail`.
 *
 * @example
 * <key-credentials-form slug="netsuite" linked-account-id="user-7"></key-credentials-form>
 */
export class KeyCredentialsFormElement extends Base {
  static readonly observedAttributes = Object.keys(ATTRIBUTES);

  // Defined below, for every name of PROPERTIES.
  declare slug: Partial<ElementOptions>['slug'];
  declare linkedAccountId: Partial<ElementOptions>['linkedAccountId'];
  declare proxyUrl: Partial<ElementOptions>['proxyUrl'];
  declare authType: Partial<ElementOptions>['authType'];
  declare locale: Partial<ElementOptions>['locale'];
  declare theme: Partial<ElementOptions>['theme'];
  declare icon: Partial<ElementOptions>['icon'];
  declare application: Partial<ElementOptions>['application'];
  declare defaultValues: Partial<ElementOptions>['defaultValues'];
  declare fieldOverrides: Partial<ElementOptions>['fieldOverrides'];
  declare headers: Partial<ElementOptions>['headers'];
  declare fetch: Partial<ElementOptions>['fetch'];
  declare timeoutMs: Partial<ElementOptions>['timeoutMs'];
  declare messages: Partial<ElementOptions>['messages'];
  declare passwordManagers: Partial<ElementOptions>['passwordManagers'];
  declare cancelButton: Partial<ElementOptions>['cancelButton'];
  declare onReady: Partial<ElementOptions>['onReady'];
  declare onSuccess: Partial<ElementOptions>['onSuccess'];
  declare onFailure: Partial<ElementOptions>['onFailure'];
  declare onCancel: Partial<ElementOptions>['onCancel'];

  #options: Partial<ElementOptions> = {};
  #root: Root | null = null;
  #scheduled = false;
  #cancelHeard = false;
  #styledDocument: Document | null = null;

  connectedCallback(): void {
    for (const name of PROPERTIES) this.#upgrade(name);
    this.#schedule();
  }

  disconnectedCallback(): void {
    // A move within the page disconnects and connects again at once: what was typed survives it.
    this.#schedule();
  }

  attributeChangedCallback(name: keyof typeof ATTRIBUTES, _: string | null, value: string | null): void {
    this.setOption(ATTRIBUTES[name], value ?? undefined);
  }

  /** The option as it was set, by property or attribute. */
  getOption<Name extends keyof ElementOptions>(name: Name): ElementOptions[Name] | undefined {
    return this.#options[name];
  }

  /** Sets one option; `undefined` brings its default back. */
  setOption<Name extends keyof ElementOptions>(name: Name, value: ElementOptions[Name] | undefined): void {
    this.#options = { ...this.#options, [name]: value };
    this.#schedule();
  }

  /**
   * A cancel button is worth showing when somebody listens: an idle form has nothing of its own to cancel. Who listens
   * further up can't be known here, and sets `cancelButton`.
   */
  override addEventListener<Name extends keyof KeyCredentialsFormEvents>(
    name: Name,
    listener: (this: KeyCredentialsFormElement, event: KeyCredentialsFormEvents[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener<Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(...args: Parameters<HTMLElement['addEventListener']>): void;
  override addEventListener(...args: Parameters<HTMLElement['addEventListener']>): void {
    super.addEventListener(...args);
    if (args[0] !== 'cancel' || this.#cancelHeard) return;
    this.#cancelHeard = true;
    this.#schedule();
  }

  /** Frameworks set properties before the element is defined; such a value would hide the accessor. */
  #upgrade(name: keyof ElementOptions): void {
    if (!Object.hasOwn(this, name)) return;
    const own = this as unknown as Partial<ElementOptions>;
    const value = own[name];
    Reflect.deleteProperty(this, name);
    this.setOption(name, value);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#render();
    });
  }

  #render(): void {
    const { slug, linkedAccountId } = this.#options;
    if (!this.isConnected || !slug || !linkedAccountId) {
      this.#root?.unmount();
      this.#root = null;
      return;
    }
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#adoptStyles(shadow);
    this.#root ??= createRoot(shadow);
    const given = this.#options;
    const { onReady, onSuccess, onFailure, onCancel } = given;
    const listens = onCancel !== undefined || this.#cancelHeard;
    this.#root.render(
      <KeyCredentialsForm
        {...given}
        slug={slug}
        linkedAccountId={linkedAccountId}
        onReady={(event) => this.#tell('ready', event, onReady)}
        onSuccess={(event) => this.#tell('success', event, onSuccess)}
        onFailure={(failure) => this.#tell('failure', failure, onFailure)}
        onCancel={() => this.#tell('cancel', undefined, onCancel && (() => onCancel()))}
        cancelButton={given.cancelButton ?? (listens ? 'always' : 'busy')}
      />,
    );
  }

  /** A constructed sheet belongs to the document that it was made in, and an element can be adopted by another. */
  #adoptStyles(shadow: ShadowRoot): void {
    const view = this.ownerDocument.defaultView;
    if (view === null || this.#styledDocument === this.ownerDocument) return;
    this.#styledDocument = this.ownerDocument;
    const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(`${HOST_STYLES}${styles}`);
    shadow.adoptedStyleSheets = [sheet];
  }

  #tell<Detail>(name: string, detail: Detail, callback: ((detail: Detail) => void) | undefined): void {
    callback?.(detail);
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

for (const name of PROPERTIES) {
  Object.defineProperty(KeyCredentialsFormElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: KeyCredentialsFormElement) {
      return this.getOption(name);
    },
    set(this: KeyCredentialsFormElement, value: never) {
      this.setOption(name, value);
    },
  });
}
