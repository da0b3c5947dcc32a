/** The body of every error that Refold and the proxy answer with. */
export interface ErrorEnvelope {
  readonly status_code: number;
  readonly http_error_type: string;
  readonly error: string;
  readonly message: string;
  readonly request_id: string;
}

/** `http_error_type` per status, as Refold names them. */
const HTTP_ERROR_TYPES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'REQUEST_TIMEOUT',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  501: 'NOT_IMPLEMENTED',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
};

/** Builds the envelope for `status`; `error` is a stable code for programs, `message` a sentence for people. */
export function errorEnvelope(
  status: number,
  error: string,
  message: string,
  requestId: string,
): ErrorEnvelope {
  return {
    status_code: status,
    http_error_type: HTTP_ERROR_TYPES[status] ?? 'UNKNOWN',
    error,
    message,
    request_id: requestId,
  };
}
