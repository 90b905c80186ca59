import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tables } from '@o2c/core/dataverse';
import { actionRequestMessage } from '@o2c/plugins-ts/src/steps/o2c_actionrequest.create.post-operation';
import { steps } from '@o2c/plugins-ts/src/steps/steps';

const folder = join(__dirname, '../../../plugins-ts/src/steps');
const known = new Set(Object.values(tables).map((table): string => table.logicalName));

describe('steps', () => {
  test('every step is named after its event, has a file of that name, and stands on a table we know', () => {
    for (const step of steps) {
      expect(step.name).toBe(`${step.table}.${step.message.toLowerCase()}.${step.stage}`);
      expect(existsSync(join(folder, `${step.name}.ts`))).toBe(true);
      expect(known).toContain(step.table);
    }
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
  });

  test('the package registers asynchronous steps only: importing it can never stop a tenant (design.md decision 6)', () => {
    expect(steps.filter(({ mode }) => mode === 'synchronous')).toEqual([]);
  });

  test('asynchronous steps run after the operation, as the platform demands', () => {
    expect(steps.filter(({ mode, stage }) => mode === 'asynchronous' && stage !== 'post-operation')).toEqual([]);
  });

  test('what waits on the queue is ids, never content', () => {
    const [step] = steps;
    if (!step) throw new Error('no step');
    const event = { step, recordId: 'r', initiatingUserId: 'u', correlationId: 'c' };
    expect(actionRequestMessage(event)).toEqual({ actionRequestId: 'r', correlationId: 'c' });
  });
});
