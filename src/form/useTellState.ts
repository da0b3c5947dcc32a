import { type RefObject, useRef } from 'react';
import { useCommitEffect } from '../client/useCommitEffect.js';
import type { Format } from '../messages/format.js';
import { inWords } from './inWords.js';
import type { KeyCredentialsFormOptions } from './options.js';
import { tellHost } from './tellHost.js';
import type { KeyCredentialsFormView } from './view.js';

/**
 * Tells the host once, for each target, that the form can be used or why it can't. Returns what was told last: empty
 * it to have the same told again.
 */
export function useTellState(
  view: KeyCredentialsFormView,
  key: string,
  slug: string,
  linkedAccountId: string,
  format: Format,
  callbacks: RefObject<KeyCredentialsFormOptions>,
): RefObject<string> {
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
  return told;
}
