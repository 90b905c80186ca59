import { proveInvariants } from '../../../scripts/invariants/prove-invariants';
import { aGraph, type AGraph } from '../../builders/a-graph';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';
import { restoreSnapshot, takeSnapshot } from '../../local/dataverse/snapshots/snapshot';
import { type Death, mortalProcess, type MortalProcess } from './mortal-process';
import { type Stage, stages, type Stand } from './stages';
import { type BusinessState, differencesOf, stateOf } from './state-of';
import { AFTERWARDS, fillWorld, FIRST, TODAY } from './world';

/** What a stage leaves when nothing disturbs it. */
export interface Undisturbed {
  readonly calls: readonly string[];
  readonly state: BusinessState;
  readonly mails: readonly string[];
}

/** A world that can be put back before any stage, as often as it takes. */
export interface ProvingGround {
  readonly dataverse: ProvisionedDataverse;
  readonly undisturbed: (stage: Stage) => Undisturbed;
  /** The world as it is before the stage, with an empty mailbox. */
  readonly before: (stage: Stage) => Promise<AGraph>;
  /** Runs a stage in a process that dies there; false when it ended before it died. */
  readonly runUntil: (stage: Stage, graph: AGraph, death: Death) => Promise<MortalProcess>;
  /** Runs a stage in a process that lives, after the leases of the dead have passed. */
  readonly runAfterwards: (stage: Stage, graph: AGraph) => Promise<MortalProcess>;
  /** What is wrong with the books now, in words. */
  readonly wrongs: () => Promise<readonly string[]>;
  /** What differs from the state that the stage leaves undisturbed, in words. */
  readonly differences: (stage: Stage, graph: AGraph) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Fills a world, drives it through all stages once, and keeps what it was before each of them. */
export async function provingGround(): Promise<ProvingGround> {
  const dataverse = await provisionedDataverse();
  const { session } = dataverse;
  let graph = await aGraph();
  const known = new Map<string, Undisturbed>();
  const standOf = (process: MortalProcess, moment: Stand['moment'], worker: string): Stand => ({
    session,
    graphUrl: graph.url,
    process,
    moment,
    worker,
  });
  await fillWorld(session);
  for (const stage of stages) {
    await takeSnapshot(dataverse, nameOf(stage));
    const process = mortalProcess();
    await stage.run(standOf(process, FIRST, 'undisturbed'));
    known.set(stage.name, { calls: process.calls, state: await stateOf(session), mails: await mailsIn(graph) });
  }
  const undisturbed = (stage: Stage): Undisturbed => {
    const found = known.get(stage.name);
    if (!found) throw new Error(`The stage ${stage.name} was never run.`);
    return found;
  };
  return {
    dataverse,
    undisturbed,
    before: async (stage) => {
      await restoreSnapshot(dataverse, nameOf(stage));
      if (stage.name === 'mail') {
        await graph.close();
        graph = await aGraph();
      }
      return graph;
    },
    runUntil: async (stage, _, death) => {
      const process = mortalProcess(death);
      const running = stage.run(standOf(process, FIRST, 'killed'));
      running.catch(() => undefined);
      await Promise.race([running, process.died]);
      return process;
    },
    runAfterwards: async (stage) => {
      const process = mortalProcess();
      await stage.run(standOf(process, AFTERWARDS, 'afterwards'));
      return process;
    },
    wrongs: async () => {
      const { findings } = await proveInvariants(session, { asOf: TODAY, now: FIRST.now });
      return findings.map(({ invariant, subject, text }) => `${invariant} ${subject}: ${text}`);
    },
    differences: async (stage) => {
      const expected = undisturbed(stage);
      const mails = stage.name === 'mail' ? differ('mails', expected.mails, await mailsIn(graph)) : [];
      return [...differencesOf(expected.state, await stateOf(session)), ...mails];
    },
    close: async () => {
      await graph.close();
      await dataverse.close();
    },
  };
}

const nameOf = ({ name }: Stage): string => `before-${name.replaceAll(' ', '-')}`;

const MAILBOXES = ['receivables@lowland.example', 'ar@highline.example'];

/** Each mail by its key, drafts told apart. */
async function mailsIn(graph: AGraph): Promise<readonly string[]> {
  const mails = await Promise.all(MAILBOXES.map((mailbox) => graph.mails(mailbox)));
  return mails
    .flat()
    .map((mail) => {
      const to = mail.toRecipients.map(({ emailAddress }) => emailAddress.address).join();
      const key = mail.singleValueExtendedProperties.map(({ value }) => value).join();
      return `${mail.isDraft ? 'draft' : 'sent'} ${mail.subject} to ${to} ${key}`;
    })
    .sort();
}

function differ(what: string, expected: readonly string[], found: readonly string[]): readonly string[] {
  const [missing, more] = [
    expected.filter((item) => !found.includes(item)),
    found.filter((item, place) => !expected.includes(item) || found.indexOf(item) !== place),
  ];
  return missing.length + more.length === 0
    ? []
    : [`${what}: expected ${missing.join('; ')}, found ${more.join('; ')}`];
}
