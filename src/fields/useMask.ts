import { useCommitEffect } from '../client/useCommitEffect.js';
import type { Field } from '../schema/field.js';
import type { LiveControls } from './LiveControls.js';

/** Chromium and WebKit mask with this; Firefox since 111: https://developer.mozilla.org/docs/Web/CSS/-webkit-text-security */
const TEXT_SECURITY = '-webkit-text-security';

/** Masks a secret of several lines where the host forgot the stylesheet, which does so otherwise. */
export function useMask(controls: LiveControls, { id, kind }: Field, revealed: boolean): void {
  useCommitEffect(
    function maskWithoutStylesheet() {
      if (kind !== 'multiline-secret') return;
      const control = controls.get(id);
      const view = control?.ownerDocument.defaultView;
      if (!control || !view) return;
      control.style.removeProperty(TEXT_SECURITY);
      control.style.removeProperty('word-break');
      // The stylesheet masks it; where the host forgot the sheet, a secret must not stand in the clear.
      if (!revealed && view.getComputedStyle(control).getPropertyValue(TEXT_SECURITY) !== 'disc') {
        control.style.setProperty(TEXT_SECURITY, 'disc');
        // Without, Chromium freezes over a large masked text: wrapping it at words takes quadratic time.
        control.style.setProperty('word-break', 'break-all');
      }
    },
    [controls, id, kind, revealed],
  );
}
