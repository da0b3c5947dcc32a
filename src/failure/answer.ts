/** What came back from Save Key Credentials, or why nothing did. */
export interface Answer {
  /** HTTP status of the answer; 0 when none came. */
  readonly status: number;
  /** The body as text, unparsed; `''` if none. With status 0 it may hold the thrown error's text. */
  readonly body: string;
  readonly contentType?: string | undefined;
  /** The `retry-after` header as it came: seconds or an HTTP date (RFC 9110, 10.2.3). */
  readonly retryAfter?: string | null | undefined;
  /** The request's id from a header; one in the body wins. */
  readonly requestId?: string | null | undefined;
  /** Why no answer came, where the caller knows. */
  readonly cause?: 'network' | 'timeout' | 'offline' | 'aborted' | undefined;
}

/** One field as it was submitted; lists and checkboxes already turned into text. */
export interface SubmittedField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly secret: boolean;
}

/** A field that a failure points at. */
export interface Mark {
  readonly name: string;
  /** `certain`: the provider names the field, its value, or a code that stands for it. `likely`: a guess. */
  readonly certainty: 'certain' | 'likely';
}
