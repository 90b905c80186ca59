import { resolve } from 'node:path';
import { buildFunctions } from './build-functions';

buildFunctions(resolve(__dirname, '../..')).then(
  (dist) => void process.stdout.write(`functions bundle written to ${dist}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
