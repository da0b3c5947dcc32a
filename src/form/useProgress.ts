import { useCallback, useState } from 'react';
import { type Progress, START } from './progress.js';

type Update = (part: Partial<Omit<Progress, 'key'>>) => void;

/** How far a person has come with the target that `key` stands for; another one starts anew. */
export function useProgress(key: string): readonly [Progress, Update] {
  const [stored, setProgress] = useState<Progress>({ ...START, key });
  const progress = stored.key === key ? stored : { ...START, key };
  const update: Update = useCallback(
    (part) => setProgress((before) => ({ ...(before.key === key ? before : START), key, ...part })),
    [key],
  );
  return [progress, update];
}
