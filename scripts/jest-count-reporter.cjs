/** Prints the one line that CI reads: `N passed, N failed`. A suite that could not run counts as a failure. */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    // jest's own summary comes after this hook; the count must be the very last line.
    process.on('exit', () => process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed${tail}\n`));
  }
};
