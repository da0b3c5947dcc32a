import { useEffect, useState } from 'react';

/** Whether `time`, in milliseconds since the epoch, is still to come; renders again when it has. */
export function useIsBefore(time: number | null): boolean {
  const [, setPassed] = useState(time);
  useEffect(
    function waitForIt() {
      if (time === null || time <= Date.now()) return;
      const timer = setTimeout(() => setPassed(time), time - Date.now());
      return () => clearTimeout(timer);
    },
    [time],
  );
  return time !== null && time > Date.now();
}
