import { type Finding, type Invariant } from '@o2c/core/operations';

import { type Session } from '../dataverse/connect';
import { type Proof, type ProofTime } from './proof';
import { proofs } from './proofs';

export interface InvariantReport extends ProofTime {
  readonly invariants: readonly Invariant[];
  readonly checked: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

/** Proves every invariant on all rows the session may read. No finding means the books, journals and mails are right. */
export async function proveInvariants(
  session: Session,
  time: ProofTime,
  chosen: readonly Proof[] = proofs,
): Promise<InvariantReport> {
  const proven = [];
  for (const proof of chosen) proven.push(await proof.prove(session, time));
  return {
    ...time,
    invariants: chosen.flatMap(({ invariants }) => invariants),
    checked: Object.assign({}, ...proven.map(({ checked }) => checked)) as Readonly<Record<string, number>>,
    findings: proven.flatMap(({ findings }) => findings),
  };
}
