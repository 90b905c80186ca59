import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type AGraph, aGraph } from '../builders/a-graph';
import { provisionedDataverse, type ProvisionedDataverse } from '../builders/provisioned-dataverse';
import { openWorld } from './language/open-world';
import { parseScenario } from './language/parse-scenario';
import { runScenario } from './language/run-scenario';

const PRELUDE = 'prelude.txt';
const read = (file: string) => parseScenario(`test/scenarios/${file}`, readFileSync(join(__dirname, file), 'utf8'));
const files = readdirSync(__dirname).filter((file) => file.endsWith('.txt') && file !== PRELUDE);

let dataverse: ProvisionedDataverse;
let graph: AGraph;
const local = async (path: string): Promise<void> => {
  const response = await fetch(`${dataverse.url}/__local/${path}`, { method: 'POST' });
  if (!response.ok) throw new Error(await response.text());
};
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  await local('snapshot?name=provisioned');
}, 60_000);
beforeEach(async () => {
  await local('restore?name=provisioned');
  graph = await aGraph();
});
afterEach(() => graph.close());
afterAll(() => dataverse.close());

test('there are the scenarios of the money path, at least twelve', () =>
  expect(files.length).toBeGreaterThanOrEqual(12));

test.each(files)(
  '%s',
  async (file) => {
    const [prelude, scenario] = [read(PRELUDE), read(file)];
    const world = await openWorld(dataverse, graph);
    for (const act of prelude.acts) await act(world);
    await runScenario(world, scenario);
  },
  60_000,
);
