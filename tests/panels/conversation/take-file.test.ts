import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SCENARIO } from '../../../src/engine/simulation/index.ts';
import {
	LONGEST_TEXT,
	scenarioText,
} from '../../../src/panels/conversation/build/scenario-text.ts';
import { ConversationLab } from '../../../src/panels/conversation/conversation-lab.svelte.ts';
import { loaded } from '../../../src/panels/conversation/loaded.ts';
import { en } from '../../../src/panels/conversation/strings/en.ts';
import { takeConversationFile } from '../../../src/panels/conversation/take-file.ts';

let lab: ConversationLab;

beforeEach(() => {
	lab = new ConversationLab();
});

const take = (text: string | null) =>
	takeConversationFile(lab, { name: 'a', bytes: new Uint8Array(1), text }, en);

test('a scenario as the lab saves it begins, as one step of undo', () => {
	const before = lab.branch.scenario;
	expect(take(scenarioText(DEFAULT_SCENARIO))).toEqual({ type: 'taken' });
	expect(lab.branch.scenario).toEqual(DEFAULT_SCENARIO);
	lab.history.undo();
	expect(lab.branch.scenario).toEqual(before);
});

test.each([
	['a value out of range', '{\n\t"link": {"upMs": -1}\n}', 2, 19, /^-1 is out of range: .*/],
	['an unknown name', '{\n\t"lnik": {},\n\t"script": []\n}', 2, 2, /^“lnik” .*: seed, client/],
	['a missing end', '{\n\t"script": [', 2, 12, /./],
	['no name of a scene', '{"a":1}', 1, 2, /^“a” .*: seed, client/],
	['no member yet', '{', 1, 1, /./],
])(
	'a scene with %s is refused with the place, and nothing begins',
	(_, text, line, column, why) => {
		const { document } = lab;
		const what = expect.stringMatching(why) as unknown;
		expect(take(text)).toEqual({ type: 'faulty', line, column, what });
		expect(lab.document).toBe(document);
	},
);

test('a file without a scenario is not taken', () => {
	const { document } = lab;
	const har = '{"log": {"entries": [{"name": "script"}]}}';
	for (const text of [null, 'GET / HTTP/1.1', '["script"]', har, '{"log": {']) {
		expect(take(text)).toBeNull();
	}
	expect(take(' '.repeat(LONGEST_TEXT + 1))).toEqual({ type: 'too-large', most: LONGEST_TEXT });
	expect(lab.document).toBe(document);
});

test('a file that the shell does not read at once is refused with the limit of the lab', async () => {
	const file = new File(['{}'], 'large.json');
	expect(await loaded.takeLargeFile!(lab, file)).toEqual({ type: 'too-large', most: LONGEST_TEXT });
});
