import { complain, type ScenarioLine } from './scenario-entry';

/** Complains with both when what is said and what stands are not the same. */
export function mustEqual(line: ScenarioLine, said: string, stands: string): void {
  if (said !== stands) complain(line, `expected ${said}, found ${stands}`);
}
