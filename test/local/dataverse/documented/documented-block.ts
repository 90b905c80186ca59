import { existsSync, readFileSync } from 'node:fs';
import { referenceData } from '../../../builders/reference-data';

/** One fenced block of the documentation, as data/dataverse/http-examples.json keeps it. */
export interface DocumentedBlock {
  readonly file: string;
  readonly heading: string;
  readonly kind: 'request' | 'response';
  readonly text: string;
}

/** All blocks, in the order of the pages; none where the reference data is not. */
export function documentedBlocks(): readonly DocumentedBlock[] {
  const path = referenceData('dataverse/http-examples.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DocumentedBlock[]) : [];
}
