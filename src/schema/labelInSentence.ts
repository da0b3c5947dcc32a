/** Words of labels that are no names, and so may be written small inside a sentence. */
const COMMON_WORD =
  /^(?:access|account|address|admin|agent|app|application|auth|authentication|authorization|base|bearer|bind|board|bot|bucket|certificate|client|company|connection|consumer|credentials?|customer|data|database|date|developer|domain|email|encryption|endpoint|environment|expiry|field|file|host|hostname|id|identifier|instance|integration|key|license|login|merchant|method|name|number|organi[sz]ation|partner|passphrase|password|personal|port|private|project|public|refresh|region|rest|secret|security|seller|server|service|session|shared|shop|signing|site|store|string|subdomain|tenant|token|type|user|username|version|warehouse|webhook|workspace|api)$/;

/**
 * A label as it stands inside a sentence: "Token Secret" becomes "token secret", while acronyms, brands and
 * words of other languages stay as they are ("API key", "NetSuite account", "Schlüssel").
 */
export function labelInSentence(label: string): string {
  return label.replace(/[A-Z][a-z]+/g, (word, at: number) => {
    const small = word.toLowerCase();
    const apart = !/[\p{L}\p{N}]/u.test(label.charAt(at - 1) + label.charAt(at + word.length));
    return apart && COMMON_WORD.test(small) ? small : word;
  });
}
