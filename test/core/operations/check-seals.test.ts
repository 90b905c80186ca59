import { checkSeals, decisionHash, sealDecisions, type SealedBooks } from '@o2c/core/operations';
import fc from 'fast-check';
import { aDecision, aSealedYear, ENTITY, sealed } from './a-chain';

const at = <T>(items: readonly T[], index: number): T => items[index] as T;
const shown = (books: SealedBooks) => checkSeals(books).map(({ subject, text }) => [subject, text]);

describe('checkSeals', () => {
  const books = aSealedYear();
  const [first, second, other] = [at(books.seals, 0), at(books.seals, 1), at(books.seals, 2)];
  const { anchors = new Map() } = books;
  const decision = at(books.decisions, 1);
  const changed = (change: object, rehash = false): SealedBooks => {
    const tampered = { ...decision, ...change };
    const stored = rehash ? { ...tampered, contentHash: decisionHash(tampered) } : tampered;
    return { ...books, decisions: books.decisions.map((row) => (row.id === decision.id ? stored : row)) };
  };

  test('I21: says nothing of books nobody touched', () => expect(checkSeals(books)).toEqual([]));
  test.each([
    ['outcome', { outcome: 'observed' }],
    ['inputs', { inputs: '{}' }],
    ['autonomy', { autonomy: 'observe' }],
    ['target', { targetId: aDecision(9).targetId }],
    ['recordedOn', { recordedOn: aDecision(9).recordedOn }],
    ['counterfactual', { counterfactual: 'none' }],
    ['hash', { contentHash: '0'.repeat(64) }],
  ])('I21: names the decision whose %s was changed', (_, change) =>
    expect(shown(changed(change))[0]).toEqual([decision.id, 'The decision was changed after it was made.']),
  );
  test('I21: names the decision that was changed together with its hash', () =>
    expect(shown(changed({ outcome: 'observed' }, true))).toEqual([
      [decision.id, 'The decision was changed together with its hash after it was sealed in block 1.'],
    ]));
  test('I21: names the decision that was removed', () =>
    expect(shown({ ...books, decisions: books.decisions.filter(({ id }) => id !== decision.id) })).toEqual([
      [decision.id, 'The decision, sealed in block 1, is gone.'],
    ]));
  test('I21: names the decision that was never sealed, once it is old enough', () => {
    const late = aDecision(30);
    const more = { ...books, decisions: [...books.decisions, late] };
    expect(shown(more)).toEqual([[late.id, 'The decision was never sealed.']]);
    expect(checkSeals({ ...more, sealedBefore: late.recordedOn })).toEqual([]);
  });
  test('I21: names the decision that is sealed twice', () => {
    const again = sealed([decision], ENTITY, second);
    const more = {
      ...books,
      seals: [...books.seals, again],
      anchors: new Map([...anchors, [again.anchor, again]]),
    };
    expect(shown(more)).toEqual([[decision.id, 'The decision is sealed more than once.']]);
  });
  test('I21: names the block that was changed, and the anchor that disagrees with a block made anew', () => {
    const shorter = { ...first, decisions: first.decisions.slice(1) };
    const gone = at(first.decisions, 0).id;
    expect(shown({ ...books, seals: [shorter, second, other] })).toEqual([
      [first.id, 'The block was changed after it was sealed.'],
      [gone, 'The decision was never sealed.'],
    ]);
    const anew = sealDecisions(books.decisions.slice(1, 3), { ...first, head: undefined });
    expect(anew && shown({ ...books, seals: [anew, second, other] })).toEqual([
      [second.id, 'The block does not follow the one before it: one of the two was changed.'],
      [gone, 'The decision was never sealed.'],
      [first.id, 'The block is not the one that was anchored.'],
    ]);
  });
  test('I21: names the block that is gone from the middle and from the end of a chain', () => {
    const middle = shown({ ...books, seals: [second, other] });
    expect(middle).toContainEqual([first.id, 'Block 1 of the chain is gone.']);
    const end = shown({ ...books, seals: [first, other] });
    expect(end).toContainEqual([second.id, `The block that was anchored as ${second.anchor} is gone.`]);
  });
  test('I21: names the block without an anchor', () => {
    const fewer = new Map([...anchors].filter(([name]) => name !== second.anchor));
    expect(shown({ ...books, anchors: fewer })).toEqual([[second.id, 'The block has no anchor.']]);
  });
  test('I21: proves the chain in itself where no anchors are at hand', () => {
    const { decisions, seals } = books;
    expect(checkSeals({ decisions: [...decisions, aDecision(30)], seals })).toEqual([]);
    expect(shown({ decisions, seals: [second, other] })).not.toEqual([]);
  });
  test('I21: whatever single member of a decision or block is changed, something is found', () =>
    fc.assert(
      fc.property(fc.constantFrom(...rows(books)), fc.string(), ({ row, member }, value) => {
        fc.pre(row[member] !== value);
        const tampered = { ...row, [member]: value };
        const replace = <T>(list: readonly T[]): readonly T[] =>
          list.map((one) => (one === row ? (tampered as T) : one));
        expect(checkSeals({ ...books, decisions: replace(books.decisions), seals: replace(books.seals) })).not.toEqual(
          [],
        );
      }),
    ));
});

/** Every text member of every row that the chain protects. */
function rows({ decisions, seals }: SealedBooks) {
  const members = (row: object, names: readonly string[]) =>
    names.map((member) => ({ row: row as Record<string, unknown>, member }));
  return [
    ...decisions.flatMap((row) =>
      members(row, [
        'id',
        'type',
        'targetTable',
        'targetId',
        'rule',
        'outcome',
        'inputs',
        'correlationId',
        'contentHash',
      ]),
    ),
    ...seals.flatMap((row) => members(row, ['blockHash', 'previousHash', 'recordedOn'])),
  ];
}
