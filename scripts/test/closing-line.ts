import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line that people and machines read alike: `N passed, N failed`. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      let failed = 0;
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1;
        if (test.result().state === 'failed') failed += 1;
      }
      // A file that could not even be read has no test that says so.
      if (module.state() === 'failed' && failed === 0) count.failed += 1;
    }
    const skipped = count.skipped + count.pending;
    const line = `${count.passed} passed, ${count.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.on('exit', () => console.log(`\n${line}`));
  }
}
