import { type RefObject, useRef } from 'react';
import { useCommitEffect } from '../client/useCommitEffect.js';
import type { FieldNotes } from '../fields/FieldNotes.js';
import type { FillOffers } from '../fields/FillOffers.js';
import type { LiveControls } from '../fields/LiveControls.js';

interface HostPageParts {
  readonly controls: LiveControls;
  readonly notes: FieldNotes;
  readonly offers: FillOffers;
  readonly submit: () => void;
  /** Whether the form may be on the page; the listeners look for it again when this changes. */
  readonly active: boolean;
}

/** A file that misses its field would be opened by the browser in place of the page, and all that was typed be lost. */
function refuseStrayFile(event: DragEvent): void {
  const { dataTransfer, target } = event;
  if (dataTransfer === null || !dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  if ((target as Element).closest('[data-kcf="control"]') === null) dataTransfer.dropEffect = 'none';
}

/** Text tells its change by `input`; the `change` that follows on leaving would only carry it to the page around. */
function isTyped({ type }: HTMLInputElement): boolean {
  return type === 'text' || type === 'password' || type === 'textarea';
}

/**
 * Keeps form and host page apart. Submit events are handled on our own form, natively, and stop there: React's
 * delegated handlers run only after a host's `form` around ours has heard the event. Secrets are masked when the
 * window loses focus, and emptied when the page enters the back/forward cache or comes back from it.
 */
export function useHostPage(
  root: RefObject<HTMLElement | null>,
  form: RefObject<HTMLFormElement | null>,
  parts: HostPageParts,
): void {
  const latest = useRef(parts);
  useCommitEffect(function rememberParts() {
    latest.current = parts;
  });
  const { controls, notes, offers, active } = parts;

  useCommitEffect(function listenToSubmit() {
    const element = form.current;
    if (element === null) return;
    const onSubmit = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      latest.current.submit();
    };
    const onChange = (event: Event) => {
      if (isTyped(event.target as HTMLInputElement)) event.stopPropagation();
    };
    // A control called `addEventListener` hides the form's own member of that name.
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    addEventListener.call(element, 'submit', onSubmit);
    addEventListener.call(element, 'change', onChange);
    return () => {
      removeEventListener.call(element, 'submit', onSubmit);
      removeEventListener.call(element, 'change', onChange);
    };
    // The form comes and goes with the view, so it is looked up after every render.
  });

  useCommitEffect(
    function listenToWindow() {
      const view = active ? root.current?.ownerDocument.defaultView : null;
      if (!view) return;
      const conceal = () => notes.concealAll();
      const forget = () => {
        controls.clear();
        offers.drop();
        notes.dropReceipts();
      };
      const forgetRestored = (event: PageTransitionEvent) => {
        if (event.persisted) forget();
      };
      const page = root.current;
      page?.addEventListener('dragover', refuseStrayFile);
      page?.addEventListener('drop', refuseStrayFile);
      view.addEventListener('blur', conceal);
      view.addEventListener('pagehide', forget);
      view.addEventListener('pageshow', forgetRestored);
      return () => {
        page?.removeEventListener('dragover', refuseStrayFile);
        page?.removeEventListener('drop', refuseStrayFile);
        view.removeEventListener('blur', conceal);
        view.removeEventListener('pagehide', forget);
        view.removeEventListener('pageshow', forgetRestored);
      };
    },
    [root, active, controls, notes, offers],
  );
}
