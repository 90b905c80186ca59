import { readRun, readRunChunk, runChunkSelect, runSelect, tables } from '@o2c/core/dataverse';
import { checkJournal } from '@o2c/core/operations';

import { readAll } from '../dataverse/read-all';
import { type Proof } from './proof';

/** Reads every run with its chunks and proves that totals agree, chunks partition their population, and nothing stays open (I17, I18, I23). */
export const proveJournal: Proof = {
  invariants: ['I17', 'I18', 'I23'],
  prove: async (session, { now }) => {
    const { run, runChunk } = tables;
    const runs = await readAll(session, { from: run.entitySetName, select: runSelect }, readRun);
    const chunks = await readAll(session, { from: runChunk.entitySetName, select: runChunkSelect }, readRunChunk);
    return { checked: { runs: runs.length, chunks: chunks.length }, findings: checkJournal({ runs, chunks, now }) };
  },
};
