/** How many requests Refold takes: a steady rate, and how many may come at once beyond it. */
export interface SandboxRateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/** Refold's documented limit for one organisation key. */
export const DOCUMENTED_RATE_LIMIT: SandboxRateLimit = { perSecond: 20, burst: 5 };

/**
 * A leaky bucket: the returned function counts one request and gives 0 when it may pass, else the whole
 * seconds to wait.
 */
export function createRateLimit(limit: SandboxRateLimit | null): () => number {
  let level = 0;
  let countedAtMs = 0;
  return () => {
    if (limit === null) return 0;
    const nowMs = Date.now();
    level = Math.max(0, level - ((nowMs - countedAtMs) / 1000) * limit.perSecond);
    countedAtMs = nowMs;
    if (level + 1 > limit.perSecond + limit.burst) return Math.ceil(1 / limit.perSecond);
    level += 1;
    return 0;
  };
}
