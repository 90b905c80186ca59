import { creditVectors } from '../../../scripts/credit/vectors/credit-vectors';
import { conflictRegister } from '../../../scripts/credit/vectors/conflict-register';
import { conflicts } from '../../../scripts/credit/vectors/conflicts/all-conflicts';
import { vectorsCsv } from '../../../scripts/credit/vectors/vectors-csv';
import { expectGolden } from '../../builders/golden';

describe('the exported credit vectors (M4)', () => {
  test('are those that are declared (npm run golden writes them anew)', () => {
    expectGolden('credit-vectors.csv', vectorsCsv(creditVectors));
  });

  test('are listed by the conflict register', () => {
    expectGolden('../../core/src/credit/CONFLICTS.md', conflictRegister(creditVectors));
  });

  test('name only entries of the register, and every entry is pinned by at least one', () => {
    const named = new Set(creditVectors.flatMap(({ conflict }) => conflict ?? []));
    expect([...named].sort()).toEqual(conflicts.map(({ key }) => key));
  });

  test('each entry says who says what, and what is ours', () => {
    const empty = conflicts.filter(({ title, says, choice }) => [title, choice, ...says.flat()].includes(''));
    expect(empty).toEqual([]);
    expect(conflicts.filter(({ says }) => says.length === 0)).toEqual([]);
  });
});
