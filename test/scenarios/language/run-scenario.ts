import { proveInvariants } from '../../../scripts/invariants/prove-invariants';
import { instant } from '@o2c/core/kernel';
import { type Scenario } from './parse-scenario';
import { type World } from './world';

/** Does what a scenario says, line by line, and proves every invariant of the books at its end. */
export async function runScenario(world: World, { acts, lastDay }: Scenario): Promise<void> {
  for (const act of acts) await act(world);
  world.must(await world.path.sealDecisions(world.moment(lastDay)));
  const report = await proveInvariants(world.session, { asOf: lastDay, now: instant(`${lastDay}T23:59:59Z`) });
  if (report.findings.length === 0) return;
  const shown = report.findings.map(
    ({ invariant, subject, text, expected, found }) =>
      `${invariant} ${subject}: ${text} Expected ${expected}, found ${found}.`,
  );
  throw new Error(`The books do not hold after the last line:\n${shown.join('\n')}`);
}
