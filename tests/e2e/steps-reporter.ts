// Prints each step of a test when it ends, so that a long test on a busy machine is not taken for a stuck one.
// `scripts/test.mjs` leaves these lines out when it shows a failure.
import type { Reporter, TestCase, TestResult, TestStep } from '@playwright/test/reporter';

export default class StepsReporter implements Reporter {
	onStepEnd(_test: TestCase, _result: TestResult, { title }: TestStep): void {
		process.stdout.write(`✓ ${title.replaceAll('\n', ' ')}\n`);
	}

	printsToStdio(): boolean {
		return false;
	}
}
