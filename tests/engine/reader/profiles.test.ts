import { describe, expect, it, test } from 'vitest';
import {
	DIFFERENCES,
	OBSERVED_FRAME,
	PROFILES,
	READERS,
	STRICT_FRAME_POLICY,
	endsConnection,
	type DifferenceName,
} from '../../../src/engine/reader/index.ts';
import type { FrameRuleCode } from '../../../src/engine/report/index.ts';
import { STRICT_MESSAGE_POLICY } from '../../../src/engine/reader/message-policy.ts';

const FRAME_RULES = Object.keys(STRICT_FRAME_POLICY) as FrameRuleCode[];
const STRICT = { ...STRICT_FRAME_POLICY, ...STRICT_MESSAGE_POLICY };
const RULES = Object.keys(STRICT) as (keyof typeof STRICT)[];

it('the strict reader has the policy, and no differences', () => {
	expect(PROFILES.strict.reactions).toEqual(STRICT);
	expect(PROFILES.strict.differences).toEqual({});
	expect(PROFILES.strict.program).toBeNull();
});

it('each difference in the table is some reader’s, and each reader’s is in the table', () => {
	const used = READERS.flatMap((reader) => Object.keys(PROFILES[reader].differences));
	expect([...new Set(used)].sort()).toEqual(Object.keys(DIFFERENCES).sort());
});

describe.each(READERS)('%s', (reader) => {
	const { reactions, differences } = PROFILES[reader];

	it('behaves like the strict receiver, except for its named differences', () => {
		const named = Object.values(differences).flatMap(({ rules, does }) => (does ? rules : []));
		const unlike = RULES.filter((rule) => reactions[rule] !== STRICT[rule]);
		for (const rule of unlike) expect(named).toContain(rule);
	});

	it('has no difference that makes none', () => {
		for (const name of Object.keys(differences) as DifferenceName[]) {
			const { rules, does } = differences[name]!;
			if (does === undefined) continue;
			expect(rules.filter((rule) => STRICT[rule] !== does)).not.toEqual([]);
		}
	});

	// The decoder tells an endpoint only of the breaches for which the strict receiver fails.
	it('fails at no breach that the strict receiver accepts', () => {
		const failing = RULES.filter((rule) => endsConnection(reactions[rule]));
		expect(failing.filter((rule) => !endsConnection(STRICT[rule]))).toEqual([]);
	});
});

// What was measured for each rule alone is what the profile says of it.
test.each([
	['chromium', 'chromium'],
	['firefox', 'firefox'],
	['ws', 'ws'],
] as const)('%s reacts as it was observed', (reader, endpoint) => {
	for (const rule of FRAME_RULES) {
		const seen = OBSERVED_FRAME[rule][endpoint];
		const reaction = PROFILES[reader].reactions[rule];
		if (seen === null || reaction === 'discard') continue;
		const expected =
			seen.outcome === 'ended'
				? 'drop'
				: seen.outcome === 'failed'
					? seen.sent === 'nothing'
						? 'fail'
						: seen.sent
					: null;
		if (expected !== null) expect([rule, reaction]).toEqual([rule, expected]);
		else expect([rule, typeof reaction]).toEqual([rule, 'string']);
	}
});
