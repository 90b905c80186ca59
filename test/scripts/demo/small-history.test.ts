import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { smallHistory } from '../../../scripts/demo/small-history';

describe('the small demo history', () => {
  const committed = readFileSync(join(__dirname, '../../../scripts/demo/small-history.csv'), 'utf8');

  test('is exactly what its script writes', () => {
    expect(smallHistory()).toBe(committed);
  });

  test('holds 2,000 items of 40 customers in two legal entities', () => {
    const rows = committed
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(rows).toHaveLength(2_000);
    expect(new Set(rows.map((row) => row[1])).size).toBe(40);
    expect(new Set(rows.map((row) => row[0]))).toEqual(new Set(['NL01', 'US01']));
  });
});
