// Every reader of texts from outside, with the names that each object inherits: in addresses, stored documents,
// scenarios, settings and pastes they are texts like any other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../src/app/address/address.ts';
import { readPastedRequest, readSetting } from '../src/engine/compare/index.ts';
import { readPaste } from '../src/engine/paste/index.ts';
import { readScenario } from '../src/engine/simulation/index.ts';
import type { Lab } from '../src/lab/lab.ts';
import { restoreText, saveText } from '../src/lab/saved.ts';
import { DoctorLab } from '../src/panels/doctor/doctor-lab.svelte.ts';
import { AcceptKeyLab } from '../src/panels/accept-key/accept-key-lab.svelte.ts';
import { CompareLab } from '../src/panels/compare/compare-lab.svelte.ts';
import { COMPARE_FIELDS } from '../src/panels/compare/compare-document.ts';
import { ConversationLab } from '../src/panels/conversation/conversation-lab.svelte.ts';
import { FrameLab } from '../src/panels/frame/frame-lab.svelte.ts';
import { HandshakeLab } from '../src/panels/handshake/handshake-lab.svelte.ts';
import { RulesLab } from '../src/panels/rules/rules-lab.svelte.ts';
import { INHERITED_NAMES } from './support/inherited-names.ts';

const LABS: Readonly<Record<string, readonly [() => Lab, readonly string[]]>> = {
	handshake: [
		() => new HandshakeLab(),
		['example', 'step', 'request', 'response', 'url', 'client', 'whatif'],
	],
	doctor: [() => new DoctorLab(), ['evidence', 'cause', 'connection']],
	'accept-key': [() => new AcceptKeyLab(), ['key', 'accept', 'stage', 'round', 'group']],
	frame: [
		() => new FrameLab(),
		['hex', 'from', 'deflate', 'takeover', 'window', 'limit', 'select', 'reader', 'example'],
	],
	rules: [
		() => new RulesLab(),
		['code', 'q', 'group', 'section', 'binds', 'level', 'shown', 'state', 'term'],
	],
	conversation: [() => new ConversationLab(), ['scenario', 'at', 'branch']],
	compare: [() => new CompareLab(), [...COMPARE_FIELDS, 'guide']],
};

const name = fc.constantFrom<string>(...INHERITED_NAMES);
const json = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4 },
		name,
		fc.constantFrom(null, true, 0, -1, '', 'a'),
		fc.array(tie('value'), { maxLength: 3 }),
		tie('object'),
	),
	object: fc
		.array(fc.tuple(fc.oneof(name, fc.constantFrom('version', 'lab', 'key')), tie('value')), {
			maxLength: 4,
		})
		.map((members) => Object.fromEntries(members)),
}));

/** All that the shell asks of a lab. */
function ask(lab: Lab): string {
	return JSON.stringify([lab.parameters, lab.view, lab.historyEntry, lab.pristine, lab.save()]);
}

describe.each(Object.entries(LABS))('%s', (id, [create, parameters]) => {
	const parameter = fc.tuple(fc.oneof(name, fc.constantFrom(...parameters)), name);

	test('an address with these names opens, and its document can be stored', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(parameter, { maxLength: 5 }), async (pairs) => {
				const lab = create();
				await lab.open(new URLSearchParams(pairs.map(([one, value]) => [one, value])));
				const asked = ask(lab);
				const again = create();
				expect(restoreText(id, again, saveText(id, lab)).type).toBe('restored');
				expect(again.save()).toEqual(lab.save());
				expect(ask(lab)).toBe(asked);
			}),
			{ numRuns: 60 },
		);
	});

	test('a stored document that names them is read or refused, and then nothing has changed', () => {
		fc.assert(
			fc.property(json.object, (document) => {
				const lab = create();
				const before = ask(lab);
				const text = JSON.stringify({ version: 1, lab: id, document });
				if (restoreText(id, lab, text).type !== 'restored') expect(ask(lab)).toBe(before);
				else expect(() => ask(lab)).not.toThrow();
			}),
			{ numRuns: 60 },
		);
	});
});

test('a scenario, a setting, a paste and an address that name them are read to their ends', () => {
	fc.assert(
		fc.property(json.value, name, name, (value, one, other) => {
			const { scenario, problems } = readScenario(value);
			expect(scenario === null).toBe(problems.length > 0);
			expect(readSetting({ [one]: other, http: other, headers: one }).problems.length).toBe(2);
			for (const text of [
				one,
				`${one}: ${other}`,
				`curl --${one} ${other}`,
				JSON.stringify(value),
			]) {
				expect(readPaste(text).readings.length).toBeGreaterThan(0);
				expect(['request', 'problem']).toContain(readPastedRequest(text).type);
			}
			const { route, parameters } = parseAddress(`#/${one}?${one}=${other}`);
			expect([route, parameters.get(one)]).toEqual([one, other]);
		}),
		{ numRuns: 200 },
	);
});
