import { DataverseError } from '../../errors/dataverse-error';
import { type Execution } from '../../pipeline/execution';
import { runPipeline } from '../../pipeline/run-pipeline';
import { type Reference } from '../../store/row';
import { existingRow } from '../existing-row';
import { type MessageMap } from '../message-map';
import { requiredTable } from '../required-table';
import { referenceIn } from './cell';
import { documentOf, documentOfLine, type PricedDocument } from './priced-documents';
import { pricingSettings } from './pricing-settings';
import { repriceLine, repriceLines } from './reprice-lines';
import { rollUpTotals } from './roll-up-totals';

/**
 * CalculatePrice: prices a document and its lines, or one line, anew from the price list, and computes the totals. A document whose prices are
 * locked keeps them. Where the system does not price (`oobpricecalculationenabled` off) nothing but the steps on the message happens: that is
 * where custom pricing stands (page use-custom-pricing-products). Needs the privilege to write the row; our choice.
 */
export async function calculatePrice(
  { target }: MessageMap['CalculatePrice']['request'],
  execution: Execution,
): Promise<undefined> {
  const document = documentOf(target.table) ?? documentOfLine(target.table);
  if (!document) throw notPriced(target);
  const table = requiredTable(execution, target.table);
  const input = {
    kind: 'parameters' as const,
    parameters: { Target: { kind: 'reference' as const, reference: target } },
  };
  return runPipeline<undefined, undefined>(execution, {
    message: 'CalculatePrice',
    table,
    id: target.id,
    input,
    prepare: (inner) => {
      const row = existingRow(inner, table, { id: target.id });
      inner.services.authority.require(inner.principal, 'Write', { table, row });
    },
    prepared: () => input,
    main: async (inner) => {
      if (pricingSettings(inner).systemPricing) await priceAnew(inner, document, target);
      return undefined;
    },
  });
}

async function priceAnew(execution: Execution, document: PricedDocument, target: Reference): Promise<void> {
  const table = requiredTable(execution, target.table);
  const row = existingRow(execution, table, { id: target.id });
  const id = target.table === document.table ? target.id : referenceIn(row, document.parent)?.id;
  if (id === undefined) return;
  const parent = existingRow(execution, requiredTable(execution, document.table), { id });
  if (parent['ispricelocked'] !== true) {
    if (id === target.id) await repriceLines(execution, document, id);
    else await repriceLine(execution, table, { document, id: target.id });
  }
  await rollUpTotals(execution, document.table, id);
}

const notPriced = ({ table }: Reference): DataverseError =>
  new DataverseError(400, '0x80040203', `Invalid Argument: CalculatePrice does not price a row of '${table}'.`);
