import {
  type KeyboardEvent,
  type SyntheticEvent,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPrivateQueryClient } from '../client/privateQueryClient.js';
import { useCommitEffect } from '../client/useCommitEffect.js';
import { type SaveOutcome, type Submission, useSaveKeyCredentials } from '../client/useSaveKeyCredentials.js';
import type { Failure } from '../contract/failure.js';
import { DEFAULT_PROXY_URL } from '../contract/routes.js';
import type { SubmittedField } from '../failure/answer.js';
import { explain } from '../failure/explain.js';
import { FieldDrafts } from '../fields/FieldDrafts.js';
import { FieldErrors } from '../fields/FieldErrors.js';
import { FieldIntake } from '../fields/FieldIntake.js';
import { FieldNotes } from '../fields/FieldNotes.js';
import { FillOffers } from '../fields/FillOffers.js';
import { LiveControls } from '../fields/LiveControls.js';
import type { Application } from '../schema/application.js';
import type { Field } from '../schema/field.js';
import { readableName } from '../schema/readableName.js';
import { toCredentials } from '../schema/toCredentials.js';
import { Announcer } from './Announcer.js';
import type { KeyCredentialsFormApi } from './formApi.js';
import { hasFocusElsewhere } from './hasFocusElsewhere.js';
import { DEFAULT_TIMEOUT_MS, type KeyCredentialsFormOptions } from './options.js';
import { FILLING, type Progress, START, viewOf } from './progress.js';
import { tellHost } from './tellHost.js';
import { usableOptions } from './usableOptions.js';
import { useApplication } from './useApplication.js';
import { useFocusAfter } from './useFocusAfter.js';
import { useHostPage } from './useHostPage.js';
import { useMessages } from './useMessages.js';

const MAX_NAME_CHARACTERS = 60;

/**
 * The whole behaviour of the form without a look: fetches the app's schema, validates, submits, explains a
 * refusal. Secrets stay in the controls that {@link KeyCredentialsFormApi.core} binds.
 *
 * @example
 * const form = useKeyCredentialsForm({ slug: 'netsuite', linkedAccountId: 'user-7' });
 * if (form.view.state === 'loading') return <p>Loading…</p>;
 * return <form {...form.formProps}>{form.fields.map((field) => <Row key={field.id} form={form} field={field} />)}</form>;
 */
export function useKeyCredentialsForm(given: KeyCredentialsFormOptions): KeyCredentialsFormApi {
  const options = usableOptions(given);
  const { slug, linkedAccountId, authType, proxyUrl = DEFAULT_PROXY_URL } = options;
  const cancelButton = options.cancelButton ?? (options.onCancel === undefined ? 'busy' : 'always');
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const key = JSON.stringify([proxyUrl, slug, linkedAccountId, authType ?? null]);
  const scope = `kcf-${useId().replace(/[^\w-]/g, '')}`;

  const [client] = useState(createPrivateQueryClient);
  const fieldsRef = useRef<readonly Field[]>([]);
  const [parts] = useState(() => {
    const controls = new LiveControls();
    const notes = new FieldNotes();
    const offers = new FillOffers();
    const intake = new FieldIntake(controls, notes, offers, () => fieldsRef.current);
    return { controls, notes, offers, intake, announcer: new Announcer() };
  });
  const { controls, notes, offers, intake, announcer } = parts;

  const callbacks = useRef(options);
  useCommitEffect(function rememberOptions() {
    callbacks.current = options;
  });

  const language = useMessages(options.locale, options.messages);
  const { format } = language;
  const transport = { proxyUrl, headers: options.headers, fetch: options.fetch };
  const target = { slug, linkedAccountId, authType };
  const state = useApplication(client, transport, target, options, timeoutMs);
  const saving = useSaveKeyCredentials(client, transport, timeoutMs);
  const { save, abort } = saving;

  const [stored, setProgress] = useState<Progress>({ ...START, key });
  const progress = stored.key === key ? stored : { ...START, key };
  const update = useCallback(
    (part: Partial<Omit<Progress, 'key'>>) =>
      setProgress((before) => ({ ...(before.key === key ? before : START), key, ...part })),
    [key],
  );

  const application = state.type === 'usable' ? state.application : null;
  const knownName = state.type === 'unavailable' ? state.name : application?.name;
  const appName = knownName || readableName(slug, MAX_NAME_CHARACTERS);
  const forms = application?.forms ?? [];
  const chosenForm = forms.find((candidate) => candidate.authType === progress.chosen);
  const current = chosenForm ?? (application?.mustChoose ? undefined : forms[0]);
  const allFields = current?.fields ?? [];
  const fields = allFields.some((field) => field.hidden)
    ? allFields.filter((field) => !field.hidden)
    : allFields;
  const [missingIn, setMissingIn] = useState<string | null>(null);

  useCommitEffect(function rememberFields() {
    fieldsRef.current = fields;
  });

  const formKey = `${key}${current?.authType ?? ''}`;
  const formKeyRef = useRef(formKey);
  const round = `${formKey} ${progress.round}`;
  // Of their own for every round: nothing of one app's attempts meets another's.
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew for every round
  const { errors, drafts } = useMemo(
    () => ({ errors: new FieldErrors(), drafts: new FieldDrafts() }),
    [round],
  );
  const { phase } = progress;
  const hidden = phase.type === 'succeeded' ? [] : allFields.filter((field) => field.hidden);
  useCommitEffect(function keepOnlyHiddenDrafts() {
    drafts.prune((id) => hidden.some((field) => field.id === id));
  });
  useCommitEffect(
    // The controls leave their text after this.
    () => () => queueMicrotask(() => drafts.prune(() => false)),
    [drafts],
  );
  useCommitEffect(
    function forgetWhenTargetChanges() {
      formKeyRef.current = formKey;
      return () => {
        controls.clear();
        offers.drop();
        notes.dropReceipts();
        announcer.say('');
        abort();
      };
    },
    [formKey, controls, offers, notes, announcer, abort],
  );

  const inFlight = useRef(false);
  const rootRef = useRef<HTMLElement>(null);
  const formRef = useRef<HTMLFormElement>(null);
  const alertRef = useRef<HTMLElement>(null);
  // Callbacks, so that they go on any element: a ref object of `HTMLElement` does not fit a `div`.
  const holdRoot = useCallback((element: HTMLElement | null) => {
    rootRef.current = element;
  }, []);
  const holdAlert = useCallback((element: HTMLElement | null) => {
    alertRef.current = element;
  }, []);

  const part = (name: string) => rootRef.current?.querySelector<HTMLElement>(`[data-kcf="${name}"]`);

  const read = (): Submission => ({
    target: { slug, linkedAccountId, authType: authType ?? progress.chosen ?? impliedAuthType(application) },
    credentials: toCredentials(allFields, (field) => controls.read(field.id)),
    submitted: allFields.map((field) => submittedField(field, controls)),
  });

  const settle = (outcome: SaveOutcome) => {
    inFlight.current = false;
    // The answer of another app, account or auth type, that came after the person had moved on.
    if (formKeyRef.current !== formKey) return;
    switch (outcome.type) {
      case 'aborted':
        announcer.say('');
        return update({ phase: FILLING });
      case 'saved':
        controls.clear();
        announcer.say(format({ id: 'succeeded', values: { app: appName } }));
        update({ phase: { type: 'succeeded', at: new Date() }, replacing: false });
        return tellHost(callbacks.current.onSuccess, {
          slug,
          linkedAccountId,
          authType: authType ?? progress.chosen,
        });
      case 'refused': {
        const { diagnosis } = outcome;
        const explanation = explain(diagnosis, { app: appName, fields });
        for (const { name, ref } of explanation.fieldMessages) {
          const field = fields.find((candidate) => candidate.name === name);
          if (field) errors.set(field.id, format(ref));
        }
        announcer.say('');
        update({ phase: { type: 'failed', diagnosis, at: Date.now() } });
        focusAfter(null);
        return tellHost(
          callbacks.current.onFailure,
          inWords(diagnosis.failure, format(explanation.headline)),
        );
      }
      default:
        return outcome satisfies never;
    }
  };

  const submit = () => {
    if (inFlight.current || (view.state !== 'ready' && view.state !== 'failed')) return;
    if (view.state === 'failed' && view.retryAt !== null && view.retryAt > Date.now()) {
      // Another attempt now would be refused too, and may prolong the wait.
      const seconds = Math.ceil((view.retryAt - Date.now()) / 1000);
      return announcer.say(format({ id: 'retryIn', values: { seconds } }));
    }
    if (current === undefined) {
      setMissingIn(key);
      formRef.current?.querySelector<HTMLElement>('[data-kcf="auth-type"] input')?.focus();
      return;
    }
    inFlight.current = true;
    offers.drop();
    notes.concealAll();
    errors.submit(
      () => {
        notes.dropReceipts();
        announcer.say(format({ id: 'submitting', values: { app: appName } }));
        update({ phase: { type: 'submitting' } });
        focusAfter(() => part('succeeded'));
        save(read, settle);
      },
      (isWrong) => {
        inFlight.current = false;
        const first = fields.find((field) => isWrong(field.id));
        if (first) controls.get(first.id)?.focus();
      },
    );
  };

  const refused = phase.type === 'failed' ? phase.diagnosis : null;
  useCommitEffect(
    function focusFailure() {
      if (refused === null) return;
      // Who types elsewhere by now is told by the alert itself.
      if (rootRef.current !== null && hasFocusElsewhere(rootRef.current)) return;
      // The alert first, for a screen reader to begin there; then where the mistake can be mended.
      alertRef.current?.focus();
      const marked = refused.failure.fields;
      const field = fieldsRef.current.find((candidate) => marked.includes(candidate.name));
      if (field) controls.get(field.id)?.focus();
    },
    [refused, controls],
  );

  const replacement = progress.replacing ? progress.round : 0;
  useCommitEffect(
    function focusReplacement() {
      // The button that led here is gone, and the focus with it.
      const [first] = fieldsRef.current;
      if (replacement > 0 && first) controls.get(first.id)?.focus();
    },
    [replacement, controls],
  );

  useHostPage(rootRef, formRef, { controls, notes, offers, submit, active: application !== null });

  const view = viewOf(state, progress, appName, fields);

  const focusAfter = useFocusAfter(rootRef, view.state);

  const shown = view.state;
  const told = useRef('');
  const failure = view.state === 'unavailable' ? view.failure : null;
  const headline = view.state === 'unavailable' ? format(view.explanation.headline) : '';
  useCommitEffect(
    function tellState() {
      if (shown !== 'ready' && shown !== 'connected' && shown !== 'unavailable') return;
      const what = `${key} ${shown === 'unavailable' ? shown : 'ready'}`;
      // StrictMode runs effects twice; the host hears of it once.
      if (told.current === what) return;
      told.current = what;
      if (failure !== null) tellHost(callbacks.current.onFailure, inWords(failure, headline));
      else if (shown !== 'unavailable') {
        tellHost(callbacks.current.onReady, { slug, linkedAccountId, state: shown });
      }
    },
    [shown, key, failure, headline, slug, linkedAccountId],
  );

  return {
    view,
    application,
    appName,
    language,
    formKey: round,
    fields,
    authTypes: forms.length > 1 ? forms : [],
    authType: current?.authType ?? null,
    authTypeMissing: missingIn === key && current === undefined,
    chooseAuthType: (chosen) => {
      if (inFlight.current) return;
      update({ chosen, phase: FILLING });
    },
    core: {
      scope,
      errors,
      controls,
      drafts,
      notes,
      intake,
      format,
      locale: language.lang ?? language.locale,
      announce: announcer.say,
      busy: phase.type === 'submitting',
      passwordManagers: options.passwordManagers ?? 'ignore',
      onEdit: (field) => {
        notes.set(field.id, { receipt: null, fileProblems: [] });
        offers.onEdit(field.id);
      },
    },
    offers,
    announcer,
    rootProps: { ref: holdRoot },
    formProps: {
      ref: formRef,
      method: 'dialog',
      noValidate: true,
      autoComplete: 'off',
      onInput: keepInside,
      onChange: keepInside,
      onKeyDown: keepEnterInside,
    },
    alertRef: holdAlert,
    submit,
    cancel: () => {
      if (inFlight.current) {
        focusAfter((state) => (state === 'submitting' ? null : part('submit')));
        abort();
      } else if (progress.replacing) {
        focusAfter(() => part('replace'));
        update({ replacing: false, phase: FILLING });
      }
      tellHost(() => callbacks.current.onCancel?.(), undefined);
    },
    retry: () => {
      if (state.type === 'unavailable') {
        told.current = '';
        let asked = false;
        focusAfter((shown) => {
          asked ||= shown === 'loading';
          if (!asked || shown === 'loading') return null;
          return part('control') ?? part('replace') ?? part('retry');
        });
        state.retry?.();
      } else submit();
    },
    replace: () => update({ replacing: true, phase: FILLING, round: progress.round + 1 }),
    cancellable: phase.type === 'submitting' || progress.replacing || cancelButton === 'always',
  };
}

/** The failure as a host hears of it: where nobody else said a word, in ours. */
function inWords(failure: Failure, headline: string): Failure {
  return failure.message === '' ? { ...failure, message: headline } : failure;
}

/** A host's form around ours would read `event.target.value`: that is a secret. */
function keepInside(event: SyntheticEvent): void {
  event.stopPropagation();
}

/** Enter submits this form and no other; every other key, Escape among them, is the page's too. */
function keepEnterInside(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.stopPropagation();
}

/** With one key-based type of another name and nothing to choose, that type is what the fields belong to. */
function impliedAuthType(application: Application | null): string | undefined {
  const only = application?.forms.length === 1 ? application.forms[0]?.authType : undefined;
  return only === '' || only === 'keybased' ? undefined : only;
}

function submittedField(field: Field, controls: LiveControls): SubmittedField {
  const value = controls.read(field.id) ?? field.defaultValue;
  const text = typeof value === 'object' ? value.join(',') : String(value);
  return { name: field.name, label: field.label, value: text, secret: field.secret };
}
