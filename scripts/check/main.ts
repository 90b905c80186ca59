import { runChecks } from './run-checks';

void runChecks().then((failed) => {
  if (failed.length > 0) {
    process.stderr.write(`[check] failed: ${failed.join(', ')}\n`);
    process.exitCode = 1;
  } else process.stderr.write('[check] all green\n');
});
