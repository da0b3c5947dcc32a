/** Words of labels that are no names, and so may be written small inside a sentence. */
const COMMON_WORD =
  /^(?:access|account|address|admin|app(?:lication)?|auth(?:entication|orization)?|bearer|certificate|client|company|connection|consumer|credentials?|customer|data(?:base)?|domain|email|encryption|endpoint|environment|file|host(?:name)?|id(?:entifier)?|instance|integration|key|license|login|merchant|method|name|number|organi[sz]ation|partner|passphrase|password|personal|port|private|project|public|refresh|region|secret|security|server|service|session|shared|signing|site|string|subdomain|tenant|token|type|user(?:name)?|version|warehouse|webhook|workspace|api)$/;

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
