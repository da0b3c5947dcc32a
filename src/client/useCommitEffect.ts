import { useEffect, useLayoutEffect } from 'react';

/**
 * An effect that runs with the commit, before anybody can act on what it shows: a paste in the first moment finds
 * the fields, and what clears an old form can't reach a value of the new one. On a server, where React warns of
 * layout effects, it is an ordinary effect, and runs as little.
 */
export const useCommitEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
