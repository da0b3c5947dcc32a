/**
 * Waits `ms` milliseconds (`Infinity`: for ever) and rejects with the signal's reason as soon as it aborts,
 * as `fetch` does. The timer doesn't outlive an abort; for 0 there is none.
 */
export function delay(ms: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    if (ms <= 0) {
      resolve();
      return;
    }
    const timer = Number.isFinite(ms) ? setTimeout(finish, ms) : undefined;
    function finish(): void {
      signal?.removeEventListener('abort', abort);
      resolve();
    }
    function abort(): void {
      clearTimeout(timer);
      reject(signal?.reason);
    }
    signal?.addEventListener('abort', abort, { once: true });
  });
}
