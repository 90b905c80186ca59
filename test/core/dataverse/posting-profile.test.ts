import { postingAccountsOf, readPostingProfileLine, tables, writePostingProfileLine } from '@o2c/core/dataverse';
import { type PostingEvent } from '@o2c/core/receivables';
import fc from 'fast-check';
import { anId, aText } from './arbitraries';
import { returned } from './returned-row';

const anEvent = fc.constantFrom(...(Object.keys(tables.postingProfile.choices.event) as PostingEvent[]));

describe('posting profiles', () => {
  test('come back as they were written', () =>
    fc.assert(
      fc.property(fc.record({ legalEntityId: anId(), event: anEvent, account: aText() }), (line) =>
        expect(readPostingProfileLine(returned(writePostingProfileLine(line), 'text'))).toEqual({
          ok: true,
          value: line,
        }),
      ),
    ));

  test('give the accounts of one legal entity', () =>
    expect(
      postingAccountsOf(
        [
          { legalEntityId: 'a', event: 'cash', account: '1000' },
          { legalEntityId: 'b', event: 'cash', account: '2000' },
          { legalEntityId: 'a', event: 'receivable', account: '1200' },
        ],
        'a',
      ),
    ).toEqual({ cash: '1000', receivable: '1200' }));
});
