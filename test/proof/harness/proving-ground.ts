import { contentHash } from '@o2c/core/kernel';

import { proveInvariants } from '../../../scripts/invariants/prove-invariants';
import { aGraph, type AGraph, type SunkMail } from '../../builders/a-graph';
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
  /** The world before the first stage, with an empty mailbox. */
  readonly afresh: () => Promise<AGraph>;
  /** Runs a stage in a process that dies there. */
  readonly runUntil: (stage: Stage, death: Death) => Promise<MortalProcess>;
  /** Runs a stage in a process that lives; a stage that cannot go on says why. */
  readonly runFirst: (
    stage: Stage,
    worker: string,
  ) => Promise<{ readonly process: MortalProcess; readonly said: string }>;
  /** Runs a stage in a process that lives, after the leases of the dead have passed. */
  readonly runAfterwards: (stage: Stage) => Promise<MortalProcess>;
  readonly state: () => Promise<BusinessState>;
  /** What is wrong with the books now, in words. */
  readonly wrongs: () => Promise<readonly string[]>;
  /** What differs from the state that the stage leaves undisturbed, in words. */
  readonly differences: (stage: Stage) => Promise<readonly string[]>;
  /** The same after one more run of the stage. */
  readonly differencesAfterwards: (stage: Stage) => Promise<readonly string[]>;
  /** What differs of the mails from those of a run through all stages. */
  readonly mailDifferences: () => Promise<readonly string[]>;
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
    // Each run of a host has a trace of its own, and claims are made in its name.
    moment: { ...moment, correlationId: contentHash(worker).slice(0, 32) },
    worker,
  });
  const night = async ({ night: work }: Stage): Promise<void> => work?.(standOf(mortalProcess(), AFTERWARDS, 'night'));
  await fillWorld(session);
  for (const stage of stages) {
    await takeSnapshot(dataverse, nameOf(stage));
    const process = mortalProcess();
    await stage.run(standOf(process, FIRST, 'undisturbed'));
    await night(stage);
    known.set(stage.name, { calls: process.calls, state: await stateOf(session), mails: await mailsIn(graph) });
  }
  const undisturbed = (stage: Stage): Undisturbed => {
    const found = known.get(stage.name);
    if (!found) throw new Error(`The stage ${stage.name} was never run.`);
    return found;
  };
  const runAfterwards = async (stage: Stage): Promise<MortalProcess> => {
    const process = mortalProcess();
    await stage.run(standOf(process, AFTERWARDS, 'afterwards'));
    return process;
  };
  const differences = async (stage: Stage): Promise<readonly string[]> => {
    const expected = undisturbed(stage);
    await night(stage);
    const mails = stage.name === 'mail' ? differ('mails', expected.mails, await mailsIn(graph)) : [];
    return [...differencesOf(expected.state, await stateOf(session)), ...mails];
  };
  const emptyMailbox = async (): Promise<AGraph> => {
    await graph.close();
    graph = await aGraph();
    return graph;
  };
  return {
    dataverse,
    undisturbed,
    afresh: async () => {
      const [first] = stages;
      if (first) await restoreSnapshot(dataverse, nameOf(first));
      return emptyMailbox();
    },
    mailDifferences: async () => {
      const mail = stages.find(({ name }) => name === 'mail');
      return differ('mails', mail ? undisturbed(mail).mails : [], await mailsIn(graph));
    },
    runAfterwards,
    differences,
    differencesAfterwards: async (stage) => {
      await runAfterwards(stage);
      return differences(stage);
    },
    before: async (stage) => {
      await restoreSnapshot(dataverse, nameOf(stage));
      return stage.name === 'mail' ? emptyMailbox() : graph;
    },
    runFirst: async (stage, worker) => {
      const process = mortalProcess();
      const ending = stage.run(standOf(process, FIRST, worker)).then(
        () => '',
        (error: unknown) => String(error),
      );
      return { process, said: await ending };
    },
    runUntil: async (stage, death) => {
      const process = mortalProcess(death);
      const running = stage.run(standOf(process, FIRST, 'killed'));
      running.catch(() => undefined);
      await Promise.race([running, process.died]);
      return process;
    },
    state: () => stateOf(session),
    wrongs: async () => {
      const { findings } = await proveInvariants(session, { asOf: TODAY, now: FIRST.now });
      return findings.map(({ invariant, subject, text }) => `${invariant} ${subject}: ${text}`);
    },
    close: async () => {
      await graph.close();
      await dataverse.close();
    },
  };
}

const nameOf = ({ name }: Stage): string => `before-${name.replaceAll(' ', '-')}`;

const MAILBOXES = ['receivables@lowland.example', 'ar@highline.example'];

/** Each mail by its key, drafts told apart. Attachments stay where they are: they are large, and rendered by nobody twice. */
async function mailsIn({ url }: AGraph): Promise<readonly string[]> {
  const query = '$top=1000&$expand=singleValueExtendedProperties&$select=subject,isDraft,toRecipients';
  const mails = await Promise.all(
    MAILBOXES.map(async (mailbox) => {
      const headers = { authorization: 'Bearer test' };
      const response = await fetch(`${url}/v1.0/users/${mailbox}/messages?${query}`, { headers });
      if (!response.ok) throw new Error(await response.text());
      return ((await response.json()) as { readonly value: readonly SunkMail[] }).value;
    }),
  );
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
