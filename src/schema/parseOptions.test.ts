import { expect, test } from 'vitest';
import { parseOptions } from './parseOptions.js';

test.each([
  [
    ['us', 'eu'],
    ['us', 'eu'],
    ['us', 'eu'],
  ],
  [
    [{ name: 'One', value: 1 }, { value: 2 }],
    [1, 2],
    ['One', '2'],
  ],
  [
    [true, { name: 'Off', value: false }],
    [true, false],
    ['true', 'Off'],
  ],
  [[{ name: 'Only a name' }], ['Only a name'], ['Only a name']],
  [[{ name: { en: 'x' }, value: 'a' }], ['a'], ['a']],
  [[null, '', [], {}, { value: {} }, { value: Number.NaN }, 'x'], ['x'], ['x']],
  [[{ name: '<b>x</b>', value: 'a' }], ['a'], ['<b>x</b>']],
  [null, [], []],
  ['us', [], []],
  [{ us: 'US' }, [], []],
])('reads the options %j', (given, values, labels) => {
  const options = parseOptions(given);
  expect(options.map((option) => option.value)).toEqual(values);
  expect(options.map((option) => option.label)).toEqual(labels);
});

test('drops what a native select could not tell apart: the first stands, in its type', () => {
  const options = parseOptions(['us', { name: 'US', value: 'us' }, 1, '1', '2', 2, '01', true, 'true']);
  expect(options.map((option) => option.value)).toEqual(['us', 1, '2', '01', true]);
});
