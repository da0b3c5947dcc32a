import type { RefObject } from 'react';
import { useCommitEffect } from '../client/useCommitEffect.js';
import { drawnOn, groundBehind, MIDDLE_LUMINANCE, prefersDark } from './groundBehind.js';

/** Between these, the quieter colours of neither palette reach a contrast of 4.5 (3 for borders) on the ground. */
const MAX_DARK_LUMINANCE = 0.027;
const MIN_LIGHT_LUMINANCE = 0.76;

const STYLES = /^(?:link|style)$/i;

function schemeOf(theme: string | undefined, view: Window): 'light' | 'dark' | null {
  if (theme === 'system') return prefersDark(view) ? 'dark' : 'light';
  return theme === 'light' || theme === 'dark' ? theme : null;
}

function setFlag(element: HTMLElement, name: 'scheme' | 'surface', value: string | null): void {
  if (value === null) delete element.dataset[name];
  else if (element.dataset[name] !== value) element.dataset[name] = value;
}

/** Fits the form to what it stands on: by its colour scheme where no theme was asked for, else by a surface. */
function suit(root: HTMLElement, theme: string | undefined, view: Window): void {
  const { luminance, painted } = groundBehind(root, view);
  const asked = schemeOf(theme, view);
  const scheme = asked ?? (luminance < MIDDLE_LUMINANCE ? 'dark' : 'light');
  const isReadable = scheme === 'dark' ? luminance <= MAX_DARK_LUMINANCE : luminance >= MIN_LIGHT_LUMINANCE;
  setFlag(root, 'scheme', asked === null && painted ? scheme : null);
  setFlag(root, 'surface', isReadable || (asked === null && !painted) ? null : '');
}

/**
 * Keeps the form readable on whatever page it is put. A dark page often sets its colours and no `color-scheme`; and a
 * theme may be asked for that the page does not have. The two flags are set on the element, not rendered: they follow
 * the page, which changes without React's knowing, by a class on some ancestor, say.
 */
export function useGround(
  held: RefObject<HTMLElement | null>,
  theme: string | undefined,
  /** What the form shows: with each change the page is looked at anew. */
  state: string,
): void {
  useCommitEffect(
    function followGround() {
      const root = held.current;
      const view = root?.ownerDocument.defaultView;
      if (!root || !view) return;
      const look = () => suit(root, theme, view);
      // A page that fades into its dark side has the old colours while it does.
      const lookAfterFading = (event: TransitionEvent) => {
        if (event.propertyName.startsWith('background')) look();
      };
      const lookAtStyles = ({ target }: Event) => {
        if (target !== null && STYLES.test((target as Node).nodeName)) look();
      };
      const observer = new MutationObserver(look);
      for (let each = drawnOn(root); each !== null; each = drawnOn(each)) {
        observer.observe(each, { attributes: true });
      }
      const preference = view.matchMedia?.('(prefers-color-scheme: dark)');
      preference?.addEventListener('change', look);
      // Loads of a page's parts don't bubble.
      view.document.addEventListener('load', lookAtStyles, true);
      view.addEventListener('transitionend', lookAfterFading);
      look();
      return () => {
        observer.disconnect();
        preference?.removeEventListener('change', look);
        view.document.removeEventListener('load', lookAtStyles, true);
        view.removeEventListener('transitionend', lookAfterFading);
      };
    },
    [held, theme, state],
  );
}
