import { type PayableDocument } from './payable-document';
import { between, pick } from './random-of';

interface Remittance {
  readonly remittance: string;
  readonly structured: readonly { readonly document: string; readonly amountMinor: number }[];
}

/** What the payer writes: by habit, and sometimes wrong in the ways of spec/matching.md 5. */
export function remittanceOf(documents: readonly PayableDocument[], random: () => number): Remittance {
  const [first] = documents;
  const numbers = documents.map(({ number }) => number);
  switch (first?.customer.remittance) {
    case 'structured':
      return {
        remittance: '',
        structured: documents.map(({ number, openMinor }) => ({ document: number, amountMinor: openMinor })),
      };
    case 'numbers':
      return {
        remittance: `${pick(random, [
          [4, 'Invoice'],
          [3, 'INV'],
          [2, 'Rechnung'],
          [2, ''],
        ])} ${numbers.join(', ')}`.trim(),
        structured: [],
      };
    case 'mutatedNumbers':
      return { remittance: `Inv ${numbers.map((number) => mutated(number, random)).join(' ')}`, structured: [] };
    case 'ownReference':
      return { remittance: `Our payment run ${String(between(random, 1_000, 9_999))}`, structured: [] };
    case 'nothing':
    case undefined:
      return { remittance: '', structured: [] };
  }
}

function mutated(number: string, random: () => number): string {
  const digits = number.replace(/^\D+/, '');
  return pick<() => string>(random, [
    [20, () => digits],
    [8, () => number.replace(/0+(?=[1-9])/, '')],
    [10, () => number.replaceAll('-', ' ')],
    [6, () => digits.slice(-5)],
    [2, () => number.replace(/.$/, (last) => String((Number(last) + 1) % 10))],
    [54, () => number],
  ])();
}
