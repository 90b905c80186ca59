import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { vectorLines } from './vector-file';

const page = readFileSync(join(__dirname, '../../../core/src/credit/CONFLICTS.md'), 'utf8');
const entries = page.split(/^## /m).slice(1);

describe('the conflict register', () => {
  test.each(entries.map((entry) => [entry.slice(0, entry.indexOf('\n')), entry] as const))(
    '%s names vectors that exist and say the same',
    (title, entry) => {
      const ids = (/^Vectors: (.*)$/m.exec(entry)?.[1] ?? '').split(', ').filter((id) => id !== '');
      const lines = vectorLines().filter(({ id }) => ids.includes(id));
      expect(ids.length).toBeGreaterThan(0);
      expect(lines.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(new Set(lines.map(({ conflict }) => conflict))).toEqual(new Set([title.slice(0, 4)]));
    },
  );

  test('has an entry for every conflict a vector names', () => {
    const keys = new Set(entries.map((entry) => entry.slice(0, 4)));
    expect(vectorLines().filter(({ conflict }) => conflict !== '' && !keys.has(conflict))).toEqual([]);
  });
});
