import { useEffect, useState } from 'react';

/** Whole seconds until `time`; 0 when it is past or nobody named one. */
function secondsUntil(time: number | null): number {
  return time === null ? 0 : Math.max(0, Math.ceil((time - Date.now()) / 1000));
}

/** {@link secondsUntil}, counted down once a second; right from the first render on. */
export function useSecondsUntil(time: number | null): number {
  const [, setTick] = useState(0);
  useEffect(
    function countDown() {
      if (time === null) return;
      const timer = setInterval(() => {
        setTick((tick) => tick + 1);
        if (time <= Date.now()) clearInterval(timer);
      }, 1000);
      return () => clearInterval(timer);
    },
    [time],
  );
  return secondsUntil(time);
}
