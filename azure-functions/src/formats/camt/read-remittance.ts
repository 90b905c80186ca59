import { type StructuredReference } from '@o2c/core/cash-application';
import { type Money, negate } from '@o2c/core/kernel';
import { childrenOf, type Element, elementAt, firstText, textAt } from './element';
import { readAmount } from './read-amount';
import { type Reading } from './reading';

export interface Remittance {
  readonly text: string;
  readonly creditorReference?: string;
  readonly structured: readonly StructuredReference[];
}

/** What the payer says the payment is for: free text, the creditor reference (RF, QRR), and documents with their amounts. */
export function readRemittance(transaction: Element, reading: Reading): Remittance {
  const information = elementAt(transaction, 'RmtInf');
  const additional = firstText(transaction, ['AddtlTxInf']);
  const blocks = information ? childrenOf(information, 'Strd') : [];
  const lines = information ? childrenOf(information, 'Ustrd').flatMap((line) => textAt(line) ?? []) : [];
  const notes = blocks.flatMap((block) => childrenOf(block, 'AddtlRmtInf')).flatMap((note) => textAt(note) ?? []);
  const creditorReference = blocks.flatMap((block) => textAt(block, 'CdtrRefInf', 'Ref') ?? [])[0];
  const text = [...lines, ...notes].join('\n');
  return {
    text: text === '' ? (additional ?? '') : text,
    structured: blocks.flatMap((block) => documentsOf(block, reading)),
    ...(creditorReference === undefined ? {} : { creditorReference }),
  };
}

/** One amount stands for one document; with several documents in a block the amount is of all and says nothing of each. */
function documentsOf(block: Element, reading: Reading): readonly StructuredReference[] {
  const documents = childrenOf(block, 'RfrdDocInf').flatMap((document) => textAt(document, 'Nb') ?? []);
  const [only, second] = documents;
  const amount = only !== undefined && second === undefined ? amountOf(block, reading) : undefined;
  return documents.map((document) => ({ document, ...(amount === undefined ? {} : { amount }) }));
}

/** `CdtNoteAmt` is a credit note taken off, below zero; `RmtdAmt` is what was paid. */
function amountOf(block: Element, reading: Reading): Money | undefined {
  const amounts = elementAt(block, 'RfrdDocAmt');
  const remitted = amounts && elementAt(amounts, 'RmtdAmt');
  if (remitted) return readAmount(remitted, remitted, reading);
  const credit = amounts && elementAt(amounts, 'CdtNoteAmt');
  const read = credit && readAmount(credit, credit, reading);
  return read && negate(read);
}
