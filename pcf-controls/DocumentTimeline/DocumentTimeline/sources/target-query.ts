import { tables } from '@o2c/core/dataverse';
import { kinds } from './kinds';
import { selections } from './selections';

const TARGET = {
  decision: tables.decision.columns.targetId.name,
  approval: tables.approval.columns.targetId.name,
} as const;

/** More targets than this make the address longer than every proxy takes. */
const MOST_TARGETS = 200;

/**
 * FetchXML for the rows that name one of these records as their target. Decisions and approvals hold it as text and not as a lookup, so they
 * cannot be expanded from the record: one query each, after the record's rows are known.
 */
export function targetQuery(kind: 'decision' | 'approval', targets: readonly string[]): string {
  const { table, id } = kinds[kind];
  const attributes = selections[kind].map((name) => `<attribute name="${attributeOf(name)}"/>`).join('');
  const values = targets
    .slice(0, MOST_TARGETS)
    .map((target) => `<value>${target}</value>`)
    .join('');
  const condition = `<condition attribute="${TARGET[kind]}" operator="in">${values}</condition>`;
  const entity = `<entity name="${table}"><attribute name="${id}"/>${attributes}<filter>${condition}</filter></entity>`;
  return `?fetchXml=${encodeURIComponent(`<fetch>${entity}</fetch>`)}`;
}

/** `_createdby_value` -> `createdby`: FetchXML knows lookups by their logical names. */
const attributeOf = (column: string): string => /^_(.+)_value$/.exec(column)?.[1] ?? column;
