import { useId, useRef, useState } from 'react';
import { createPrivateQueryClient } from '../client/privateQueryClient.js';
import { useCommitEffect } from '../client/useCommitEffect.js';
import { type SaveOutcome, useSaveKeyCredentials } from '../client/useSaveKeyCredentials.js';
import { DEFAULT_PROXY_URL } from '../contract/routes.js';
import { explain } from '../failure/explain.js';
import { useFieldParts } from '../fields/useFieldParts.js';
import type { Field } from '../schema/field.js';
import { readableName } from '../schema/readableName.js';
import { Announcer } from './Announcer.js';
import { CONTAINED_FORM } from './containedForm.js';
import type { KeyCredentialsFormApi } from './formApi.js';
import { impliedAuthType } from './impliedAuthType.js';
import { inWords } from './inWords.js';
import { DEFAULT_TIMEOUT_MS, type KeyCredentialsFormOptions } from './options.js';
import { FILLING, viewOf } from './progress.js';
import { submissionOf } from './submissionOf.js';
import { tellHost } from './tellHost.js';
import { usableOptions } from './usableOptions.js';
import { useApplication } from './useApplication.js';
import { useFocusAfter } from './useFocusAfter.js';
import { useForgetting } from './useForgetting.js';
import { useFormFocus } from './useFormFocus.js';
import { useHeldElement } from './useHeldElement.js';
import { useHostPage } from './useHostPage.js';
import { useMessages } from './useMessages.js';
import { useProgress } from './useProgress.js';
import { useRound } from './useRound.js';
import { useTellState } from './useTellState.js';

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
  const parts = useFieldParts(fieldsRef);
  const { controls, notes, offers, intake } = parts;
  const [announcer] = useState(() => new Announcer());

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

  const [progress, update] = useProgress(key);

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
  const round = `${formKey} ${progress.round}`;
  const { phase } = progress;
  const hidden = phase.type === 'succeeded' ? [] : allFields.filter((field) => field.hidden);
  const { errors, drafts } = useRound(round, hidden);
  const formKeyRef = useForgetting(formKey, parts, announcer, abort);

  const inFlight = useRef(false);
  const rootRef = useHeldElement();
  const formRef = useRef<HTMLFormElement>(null);
  const alertRef = useHeldElement();
  const part = (name: string) => rootRef.current?.querySelector<HTMLElement>(`[data-kcf="${name}"]`);

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
        const implied = impliedAuthType(application);
        const asked = { slug, linkedAccountId, authType: authType ?? progress.chosen ?? implied };
        save(() => submissionOf(asked, allFields, controls), settle);
      },
      (isWrong) => {
        inFlight.current = false;
        const first = fields.find((field) => isWrong(field.id));
        if (first) controls.get(first.id)?.focus();
      },
    );
  };

  useFormFocus(
    rootRef,
    alertRef,
    controls,
    fieldsRef,
    phase.type === 'failed' ? phase.diagnosis : null,
    progress.replacing ? progress.round : 0,
  );

  useHostPage(rootRef, formRef, { controls, notes, offers, submit, active: application !== null });

  const view = viewOf(state, progress, appName, fields);

  const focusAfter = useFocusAfter(rootRef, view.state);

  const told = useTellState(view, key, slug, linkedAccountId, format, callbacks);

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
    rootProps: { ref: rootRef },
    formProps: {
      ref: formRef,
      method: 'dialog',
      ...CONTAINED_FORM,
    },
    alertRef,
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
