import { expect, test } from 'vitest';
import { DEFAULT_SCENARIO, readScenario } from '../../../../src/engine/simulation/index.ts';
import { refusedText } from '../../../../src/panels/conversation/act/act-result-text.ts';
import { act } from '../../../../src/panels/conversation/strings/en/act.ts';

const sent = (bytes: number, times = 1) => ({
	who: 'client',
	when: { at: 0 },
	do: { type: 'bulk', bytes, times },
});

test.each([
	['actions', Array.from({ length: 1001 }, () => sent(1)), 1, 'at most 1,000 actions'],
	['bytes', [sent(16 << 20), sent(1)], 1460, 'send at most 16,777,216 bytes'],
	['events', [sent(30_000)], 1, 'at most about 50,000 events'],
])('too many %s are refused as such', (_, script, mss, text) => {
	const link = { ...DEFAULT_SCENARIO.link, mss };
	const { problems } = readScenario({ ...DEFAULT_SCENARIO, link, script });
	expect(refusedText(problems[0]!, act)).toContain(text);
});
