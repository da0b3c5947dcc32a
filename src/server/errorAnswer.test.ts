import { expect, test } from 'vitest';
import { errorAnswer, saveAnswer } from './errorAnswer.js';

const same = (text: string) => text;

test.each<[string, string, Record<string, unknown>]>([
  [
    'the documented envelope',
    '{"status_code":500,"http_error_type":"X","error":"E","message":"m"}',
    { http_error_type: 'X', error: 'E', message: 'm', request_id: 'own' },
  ],
  [
    'error_code and an id',
    '{"error_code":"C","message":"m","request_id":"theirs"}',
    { error: 'C', error_code: 'C', message: 'm', request_id: 'theirs' },
  ],
  ['error_type', '{"error_type":"T","message":"m"}', { error: 'T', error_type: 'T', message: 'm' }],
  [
    'the detail in error',
    '{"message":"Server Error","error":"the detail"}',
    { error: 'the detail', message: 'Server Error' },
  ],
  ['an error alone', '{"error":"unauthenticated"}', { error: 'unauthenticated', message: 'unauthenticated' }],
  ['a list of errors', '{"errors":[{"message":"a","field":null},{"message":"b"}]}', { message: 'a; b' }],
  [
    'a message in an object',
    '{"message":{"errorMessages":["Login failed"],"errors":{},"request":"r"}}',
    { message: 'Login failed' },
  ],
  [
    'an HTTP client’s error',
    '{"error":{"message":"401","config":{"headers":{"x":"secret"}}},"message":"m"}',
    { error: '401', message: 'm' },
  ],
  ['null', '{"message":null}', { message: 'Refold gave no reason.' }],
  ['an id that is none', '{"message":"m","request_id":"<b>"}', { request_id: 'own' }],
  ['JSON text', '"just words"', { message: 'just words' }],
  ['plain text', ' Bad Gateway\n', { message: 'Bad Gateway' }],
  [
    'a page',
    '<html><head><style>b{}</style><title>502 Bad Gateway</title></head><body><h1>Bad</h1></body>',
    { message: '502 Bad Gateway Bad' },
  ],
  ['malformed JSON', '{"data":"secret","message": "bad \\"key\\"" "x":1', { message: 'bad "key"' }],
  ['cut-off JSON', '{"data":"secret","message":"Failed to ver', { message: 'Failed to ver' }],
  ['nothing', '', { message: 'Refold gave no reason.', error: 'SERVER_ERROR' }],
  ['a number', '5', { message: 'Refold gave no reason.' }],
])('makes one envelope of %s', (_, text, expected) => {
  const answer = errorAnswer(text, 500, 'own', same);
  expect(answer).toMatchObject({ status_code: 500, http_error_type: 'INTERNAL_SERVER_ERROR', ...expected });
  expect(JSON.stringify(answer)).not.toContain('secret');
  for (const name of ['error', 'message', 'request_id']) expect(answer[name]).toEqual(expect.any(String));
});

test.each<[string, Record<string, unknown> | null]>([
  ['{"success":true,"data":{"api_key":"k"},"id":1}', { success: true }],
  [
    '{"success":false,"message":"wrong","errors":[{"message":"x"}]}',
    { success: false, message: 'wrong', errors: ['wrong'] },
  ],
  ['{"errors":[{"message":"x","request":"r"}]}', { message: 'x', errors: ['x'] }],
  ['{"error":true}', { error: 'SERVER_ERROR' }],
  ['{"error":null,"ok":false}', { ok: false }],
  ['"{\\"success\\":false}"', { success: false }],
  ['{"success":"false"}', { success: 'false' }],
  ['{"status_code":500,"error":"E","message":"m"}', { status_code: 500, error: 'E', message: 'm' }],
  ['{"connected":true}', {}],
  ['', { success: true }],
  ['null', { success: true }],
  ['false', { success: false }],
  ['<form>', null],
  ['{"success":tr', null],
])('reduces the answer to a save %s', (text, expected) => {
  expect(saveAnswer(text, same)).toEqual(expected);
});

test.each([
  '<'.repeat(400_000),
  '<script '.repeat(50_000),
  `{"message":"${'\\a'.repeat(200_000)}`,
  ' '.repeat(400_000),
])('reads hostile text in a moment (%#)', (text) => {
  const startMs = performance.now();
  errorAnswer(text, 500, 'own', same);
  expect(performance.now() - startMs).toBeLessThan(5000);
});
