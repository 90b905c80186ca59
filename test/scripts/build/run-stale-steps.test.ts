import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type BuildStep } from '../../../scripts/build/build-steps';
import { runStaleSteps } from '../../../scripts/build/run-stale-steps';
import { temporaryFolder } from '../../builders/temporary-folder';

const folder = temporaryFolder();
const root = folder.path;
const path = (name: string): string => join(root, name);
const states = (steps: readonly BuildStep[]): string[] =>
  [...runStaleSteps(root, steps)].map((outcome) => outcome.state);

const copy: BuildStep = { name: 'copy', inputs: ['in'], outputs: ['result.txt'], program: ['copy.cjs'] };

beforeAll(() => {
  mkdirSync(path('in'));
  mkdirSync(path('node_modules/tsx'), { recursive: true });
  writeFileSync(path('node_modules/tsx/cjs.js'), '');
  writeFileSync(path('node_modules/tsx/package.json'), '{"name":"tsx"}');
  writeFileSync(path('in/source.txt'), 'one');
  writeFileSync(
    path('copy.cjs'),
    "const fs = require('fs'); const text = fs.readFileSync('in/source.txt', 'utf8'); if (text === 'broken') process.exit(3); fs.writeFileSync('result.txt', text);",
  );
});

describe('runStaleSteps', () => {
  test('builds once, then again only when an input changes or an output is gone', () => {
    expect(states([copy])).toEqual(['built']);
    expect(states([copy])).toEqual(['fresh']);
    writeFileSync(path('in/source.txt'), 'two');
    expect(states([copy])).toEqual(['built']);
    expect(readFileSync(path('result.txt'), 'utf8')).toBe('two');
    rmSync(path('result.txt'));
    expect(states([copy])).toEqual(['built']);
  });

  test('stops at a step that fails and does not take it for fresh afterwards', () => {
    writeFileSync(path('in/source.txt'), 'broken');
    const after: BuildStep = { ...copy, name: 'after', program: ['copy.cjs'] };
    expect(states([copy, after])).toEqual(['failed']);
    expect(existsSync(path('.local/build/copy.sha256'))).toBe(false);
    expect(states([copy])).toEqual(['failed']);
  });

  test('a step that exits 0 without its output has failed', () => {
    writeFileSync(path('in/source.txt'), 'fine');
    expect(states([{ ...copy, name: 'silent', outputs: ['never-written.txt'] }])).toEqual(['failed']);
  });
});
