/**
 * Calls a host's callback. What it throws is reported as any uncaught error of the page is, and breaks nothing here:
 * in an effect, React would take the host's whole tree down for it.
 */
export function tellHost<Detail>(callback: ((detail: Detail) => void) | undefined, detail: Detail): void {
  try {
    callback?.(detail);
  } catch (error) {
    globalThis.reportError(error);
  }
}
