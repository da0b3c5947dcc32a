/**
 * Attributes that keep a secret control out of session replays, masked or revealed. Recorders treat a password
 * input with care by themselves, but a reveal turns it into a text input, and a textarea never was one.
 */
const REPLAY_CLASSES: readonly string[] = [
  // rrweb and what is built on it: https://github.com/rrweb-io/rrweb/blob/master/guide.md#privacy
  'rr-block',
  'rr-ignore',
  'rr-mask',
  // Sentry: https://docs.sentry.io/platforms/javascript/session-replay/privacy/
  'sentry-block',
  'sentry-ignore',
  'sentry-mask',
  // PostHog: https://posthog.com/docs/session-replay/privacy
  'ph-no-capture',
  // FullStory: https://help.fullstory.com/hc/en-us/articles/360020623574
  'fs-exclude',
];

const REPLAY_ATTRIBUTES: Readonly<Record<string, string>> = {
  'data-sentry-block': '',
  'data-sentry-mask': '',
  // Datadog: https://docs.datadoghq.com/real_user_monitoring/session_replay/browser/privacy_options/
  'data-dd-privacy': 'hidden',
  // LogRocket: https://docs.logrocket.com/reference/dom
  'data-private': 'redact',
  // Hotjar: https://help.hotjar.com/hc/en-us/articles/115012439167
  'data-hj-suppress': '',
  // Microsoft Clarity: https://learn.microsoft.com/clarity/setup-and-installation/clarity-masking
  'data-clarity-mask': 'True',
};

/**
 * Attributes that ask password managers to stay away: the login they would offer is never the app's key, and
 * the key is not a login to keep. Browsers ignore `autocomplete="off"` on password inputs, but offer no saved
 * login where a new password is asked for.
 */
const PASSWORD_MANAGER_ATTRIBUTES: Readonly<Record<string, string>> = {
  // 1Password: https://developer.1password.com/docs/web/compatible-website-design/
  'data-1p-ignore': '',
  // LastPass: https://support.lastpass.com/s/document-item?bundleId=lastpass&topicId=LastPass/c_lp_prevent_fields_from_being_filled_automatically.html
  'data-lpignore': 'true',
  // Bitwarden: https://bitwarden.com/help/auto-fill-browser/
  'data-bwignore': 'true',
  // Dashlane: https://www.dashlane.com/dev-portal/documentation/form-and-field-semantics
  'data-form-type': 'other',
  // Proton Pass: https://github.com/ProtonMail/WebClients/tree/main/applications/pass-extension
  'data-protonpass-ignore': 'true',
};

/**
 * Attributes that keep a control's text from aids that send it to their makers: a checker of spelling, suggestions while
 * one types, an extension for grammar. Password inputs are spared by all; revealed ones and textareas by none. The
 * values are text, because Preact leaves an attribute out that is `false`.
 */
export const WRITING_AIDS = {
  // Chrome's enhanced check: https://support.google.com/chrome/answer/12027911
  spellCheck: 'false',
  // https://html.spec.whatwg.org/multipage/interaction.html#writing-suggestions
  writingsuggestions: 'false',
  // Grammarly's extension heeds both; its maker has no page on them.
  'data-gramm': 'false',
  'data-enable-grammarly': 'false',
} as const;

/** Whether password managers may offer to fill and to save. */
export type PasswordManagers = 'ignore' | 'allow';

/** The attributes of a secret control; the classes join those that style it. */
export function sensitiveAttributes(managers: PasswordManagers): Readonly<Record<string, string>> {
  return {
    className: REPLAY_CLASSES.join(' '),
    ...REPLAY_ATTRIBUTES,
    ...managerAttributes(managers),
  };
}

/**
 * Puts the marks on a control that came without them: a file of keys was pasted into a plain field, say. Returns what
 * takes them off again, and leaves what a host had put there itself.
 */
export function keepFromReplays(control: Element): () => void {
  const { classList } = control;
  const classes = REPLAY_CLASSES.filter((name) => !classList.contains(name));
  const undo = Object.entries(REPLAY_ATTRIBUTES).map(([name, value]) => {
    const before = control.getAttribute(name);
    control.setAttribute(name, value);
    return () => (before === null ? control.removeAttribute(name) : control.setAttribute(name, before));
  });
  classList.add(...classes);
  return () => {
    classList.remove(...classes);
    for (const back of undo) back();
  };
}

/** The attributes of a control that is not secret, but that a manager may take for a login's user name. */
export function managerAttributes(managers: PasswordManagers): Readonly<Record<string, string>> {
  return managers === 'ignore' ? PASSWORD_MANAGER_ATTRIBUTES : {};
}
