import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tables } from '@o2c/core/dataverse';
import { actionRequestMessage } from '@o2c/plugins-ts/src/steps/o2c_actionrequest.create.post-operation';
import { type Step } from '@o2c/plugins-ts/src/steps/step';
import { steps } from '@o2c/plugins-ts/src/steps/steps';
import { vetoSteps } from '@o2c/plugins-ts/src/steps/veto-steps';

const folder = join(__dirname, '../../../plugins-ts/src/steps');
const all: readonly Step[] = [...steps, ...vetoSteps];

/** Columns of a table as `tables.ts` knows them; a lookup's column is what its value is called without ornaments. */
const columnsOf = (logicalName: string): ReadonlySet<string> => {
  const table = Object.values(tables).find((one) => one.logicalName === logicalName);
  if (!table) throw new Error(`No table ${logicalName}.`);
  const lookups = Object.values(table.lookups as Record<string, { value: string }>);
  return new Set([
    ...Object.values(table.columns as Record<string, { name: string }>).map(({ name }) => name),
    ...lookups.map(({ value }) => value.replace(/^_|_value$/g, '')),
  ]);
};

describe('steps', () => {
  test.each(all)('$name is named after its event, has a file of that name, and filters by columns we know', (step) => {
    expect(step.name).toBe(`${step.table}.${step.message.toLowerCase()}.${step.stage}`);
    expect(existsSync(join(folder, `${step.name}.ts`))).toBe(true);
    const known = columnsOf(step.table);
    expect(step.filteringColumns.filter((column) => !known.has(column))).toEqual([]);
    expect(step.filteringColumns.length > 0).toBe(step.message === 'Update');
  });

  test('no two steps have one name', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test('the package registers asynchronous steps only: importing it can never stop a tenant (design.md decision 6)', () => {
    expect(steps.filter(({ mode }) => mode === 'synchronous')).toEqual([]);
  });

  test('asynchronous steps run after the operation, as the platform demands; vetoes before its transaction', () => {
    expect(steps.filter(({ stage }) => stage !== 'post-operation')).toEqual([]);
    expect(new Set(vetoSteps.map(({ stage }) => stage))).toEqual(new Set(['pre-validation']));
  });

  test('no verdict of ours wakes the credit check, nor a shipment or an invoice: what jobs write is in no filter', () => {
    const { salesOrder, salesOrderLine } = tables;
    const written = [
      salesOrder.columns.creditStatus.name,
      salesOrder.columns.creditClearedHash.name,
      salesOrder.columns.version.name,
      salesOrderLine.columns.shippedQuantity.name,
      salesOrderLine.columns.invoicedQuantity.name,
    ];
    expect(
      all.flatMap(({ filteringColumns }) => filteringColumns).filter((name) => written.includes(name as never)),
    ).toEqual([]);
  });

  test('what waits on the queue is ids, never content', () => {
    const [step] = steps;
    if (!step) throw new Error('no step');
    const event = { step, recordId: 'r', initiatingUserId: 'u', correlationId: 'c' };
    expect(actionRequestMessage(event)).toEqual({ actionRequestId: 'r', correlationId: 'c' });
  });
});
