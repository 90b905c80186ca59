import { itemState, type ItemState, type NamedDocument, namedDocuments, type Payer } from '@o2c/core/cash-application';
import { type OpenItemRow } from '@o2c/core/dataverse';
import { ok, type Result } from '@o2c/core/kernel';
import { type Settlement } from '@o2c/core/receivables';
import { type ReadRefusal, type Reading } from '../reading';
import { type EntryPage, type EvidencePage, type MatchingPorts, type WaitingEntry } from './matching-ports';

/** The books as a chunk of entries needs them; item states go on changing while its entries are decided. */
export interface MatchingFacts extends EntryPage {
  readonly evidence: EvidencePage;
  readonly rows: ReadonlyMap<string, OpenItemRow>;
  readonly states: Map<string, ItemState>;
  readonly named: ReadonlyMap<string, readonly NamedDocument[]>;
}

/** Reads everything that decides about some entries: three requests, a fourth when one of the items was settled in part before. */
export async function readMatchingFacts(ports: MatchingPorts, ids: readonly string[]): Reading<MatchingFacts> {
  const page = await ports.entries(ids);
  if (!page.ok) return page;
  const { entries, series } = page.value;
  const incoming = entries.filter(({ entry }) => entry.amount.minor > 0);
  const named = new Map(incoming.map(({ entry }) => [entry.id, namedDocuments(entry, series)]));
  const evidence = await ports.evidence({
    documents: [...named.values()].flat().map(({ document }) => document),
    ibanHashes: incoming.flatMap(({ entry }) => entry.counterpartyIbanHash ?? []),
    names: incoming.flatMap(({ entry }) => entry.counterpartyName ?? []),
    references: entries.filter(({ entry }) => entry.amount.minor < 0).flatMap(referencesOf),
  });
  if (!evidence.ok) return evidence;
  const customers = [
    ...evidence.value.aliases.map(({ customerId }) => customerId),
    ...evidence.value.customers.map(({ id }) => id),
  ];
  const debits = await ports.openDebits([...new Set(customers)]);
  if (!debits.ok) return debits;
  const rows = new Map([...evidence.value.items, ...debits.value].map((row) => [row.item.id, row]));
  const states = await statesOf(ports, [...rows.values()]);
  if (!states.ok) return states;
  return ok({ ...page.value, evidence: evidence.value, rows, states: states.value, named });
}

/** What a bank repeats of the payment it takes back. */
export const referencesOf = ({ entry }: WaitingEntry): readonly string[] =>
  [entry.endToEndId, entry.reference, entry.creditorReference].flatMap((text) => (text === '' ? [] : (text ?? [])));

/** Items under their settlements; those of which nothing was settled, as the cached amount says, need none read. */
export async function statesOf(
  ports: Pick<MatchingPorts, 'settlementsOf'>,
  rows: readonly OpenItemRow[],
): Promise<Result<Map<string, ItemState>, ReadRefusal>> {
  const used = rows.filter(({ item }) => item.openAmount.minor !== item.amount.minor).map(({ item }) => item.id);
  const settlements = used.length === 0 ? ok<readonly Settlement[]>([]) : await ports.settlementsOf(used);
  if (!settlements.ok) return settlements;
  const byItem = new Map<string, Settlement[]>();
  for (const settlement of settlements.value) {
    for (const id of [settlement.debitItemId, settlement.creditItemId]) {
      byItem.set(id, [...(byItem.get(id) ?? []), settlement]);
    }
  }
  return ok(new Map(rows.map(({ item }) => [item.id, itemState(item, byItem.get(item.id) ?? [])])));
}

/** Who paid: by bank account when it is known, else by a name that exactly one active customer has. */
export function payerOf({ entry }: WaitingEntry, { aliases, customers }: EvidencePage): Payer {
  const holds = aliases.filter(
    ({ ibanHash, legalEntityId }) =>
      ibanHash !== undefined &&
      ibanHash === entry.counterpartyIbanHash &&
      (legalEntityId === undefined || legalEntityId === entry.legalEntityId),
  );
  const byAccount = [...new Set(holds.map(({ customerId }) => customerId))];
  if (byAccount.length > 0) return { known: 'byBankAccount', customerIds: byAccount };
  const name = plain(entry.counterpartyName ?? '');
  const byName = new Set([
    ...customers.filter((customer) => plain(customer.name) === name).map(({ id }) => id),
    ...aliases
      .filter(({ payerName }) => payerName !== undefined && plain(payerName) === name)
      .map((alias) => alias.customerId),
  ]);
  return name !== '' && byName.size === 1 ? { known: 'byName', customerIds: [...byName] } : { known: 'no' };
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toUpperCase();
