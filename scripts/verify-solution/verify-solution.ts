import { readFile } from 'node:fs/promises';
import { type Finding } from './finding';
import { schemaFindings } from './schema-rules';
import { readSolution } from './solution-under-test';
import { structuralRules } from './structural-rules';

export interface VerifyRequest {
  /** Path of the solution zip, or its bytes. */
  readonly zip: string | Uint8Array;
  /** The folder of Microsoft's schemas, or the data folder that holds it as `xsd`; absent: structural rules only. */
  readonly schemas?: string;
}

/** Everything wrong with a solution zip; an empty list means it is fit for import. Refuses (throws) what is no solution zip. */
export async function verifySolution({ zip, schemas }: VerifyRequest): Promise<readonly Finding[]> {
  const solution = readSolution(typeof zip === 'string' ? new Uint8Array(await readFile(zip)) : zip);
  const structural = structuralRules.flatMap((rule) => rule(solution));
  return schemas === undefined ? structural : [...structural, ...(await schemaFindings(solution, schemas))];
}
