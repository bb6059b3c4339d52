// Whatever can be made in a lab is there at the next visit: what a lab saves, it restores to the same document. What
// would not be read again is refused when it is made.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../src/engine/limits.ts';
import {
	DEFAULT_SCENARIO,
	type ScriptAction,
	type Scripted,
} from '../src/engine/simulation/index.ts';
import type { Lab } from '../src/lab/lab.ts';
import { fitsStorage, restoreText, saveText } from '../src/lab/saved.ts';
import { AcceptKeyLab } from '../src/panels/accept-key/accept-key-lab.svelte.ts';
import { COMPARE_FIELDS } from '../src/panels/compare/compare-document.ts';
import { CompareLab } from '../src/panels/compare/compare-lab.svelte.ts';
import { MOST_BRANCHES } from '../src/panels/conversation/branches/branch.ts';
import { ConversationLab } from '../src/panels/conversation/conversation-lab.svelte.ts';
import { timelineOf } from '../src/panels/conversation/simulating/timelines.ts';
import { FrameLab } from '../src/panels/frame/frame-lab.svelte.ts';
import { SETTING_LIMITS } from '../src/panels/handshake/handshake-document.ts';
import { HandshakeLab } from '../src/panels/handshake/handshake-lab.svelte.ts';
import { FACETS, FACET_VALUES } from '../src/panels/rules/rules-document.ts';
import { RulesLab } from '../src/panels/rules/rules-lab.svelte.ts';

const RUNS = { numRuns: 30 };

/** Saved, read by a new lab, and saved again: the same document and the same text, with nothing left out. */
function expectToRestore<L extends Lab>(lab: L, fresh: L): void {
	const text = saveText('lab', lab);
	expect(restoreText('lab', fresh, text)).toEqual({ type: 'restored', leftOut: [], refused: [] });
	expect(saveText('lab', fresh)).toBe(text);
	expect(fresh.history.document).toEqual(lab.history.document);
}

/** Texts as people paste them: long, with lone surrogates and control characters, with names that objects have. */
const texts = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.constantFrom('constructor', '__proto__', '\ud83d', '\0'.repeat(500), 'a'.repeat(70_000)),
);

test('Accept key: any two texts', () => {
	fc.assert(
		fc.property(texts, texts, (key, accept) => {
			const lab = new AcceptKeyLab();
			lab.type('key', key);
			lab.type('accept', accept);
			expectToRestore(lab, new AcceptKeyLab());
		}),
		RUNS,
	);
});

test('Compare: any text in any field', () => {
	fc.assert(
		fc.property(fc.constantFrom(...COMPARE_FIELDS), texts, (field, text) => {
			const lab = new CompareLab();
			lab.type(field, text);
			expectToRestore(lab, new CompareLab());
		}),
		RUNS,
	);
});

test('Rules: any search and any filter', () => {
	fc.assert(
		fc.property(texts, fc.constantFrom(...FACETS), fc.nat(), (query, facet, index) => {
			const lab = new RulesLab();
			lab.type(query);
			const values = FACET_VALUES[facet];
			lab.filter(facet, values[index % values.length]!);
			expectToRestore(lab, new RulesLab());
		}),
		RUNS,
	);
});

test('Frame: any bytes, read in any way', () => {
	const changes = fc.record({
		bytes: fc.uint8Array({ maxLength: 3000 }),
		from: fc.constantFrom('client' as const, 'server' as const),
		deflate: fc.boolean(),
		limit: fc.option(fc.nat()),
		takesOver: fc.boolean(),
		windowBits: fc.integer({ min: 8, max: 15 }),
	});
	fc.assert(
		fc.property(changes, (document) => {
			const lab = new FrameLab();
			lab.history.commit(document);
			expectToRestore(lab, new FrameLab());
		}),
		RUNS,
	);
});

describe('Handshake', () => {
	test('any URL, any settings and any heads', () => {
		const settings = fc.record({
			origins: fc.option(fc.array(texts, { maxLength: 300 })),
			resources: fc.option(fc.array(texts, { maxLength: 300 })),
			subprotocols: fc.array(texts),
			versions: fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 400 }),
			deflate: fc.boolean(),
		});
		const edits = fc.record({ from: fc.nat(40), insert: fc.uint8Array({ maxLength: 70_000 }) });
		fc.assert(
			fc.property(texts, settings, edits, (url, server, { from, insert }) => {
				const lab = new HandshakeLab();
				lab.setUrl(`ws://a/${url}`);
				for (const [name, value] of Object.entries(server)) lab.setServer({ [name]: value });
				lab.edit('request', { from, to: from, insert }, 'typing');
				lab.edit('response', { from: 0, to: 0, insert }, 'paste');
				expectToRestore(lab, new HandshakeLab());
			}),
			RUNS,
		);
	});

	test('a URL that makes the request too long is refused with a message', () => {
		for (const length of [65_000, 65_450, 66_000]) {
			const lab = new HandshakeLab();
			const { document } = lab;
			lab.setUrl(`ws://localhost/${'x'.repeat(length)}`);
			expect(lab.document === document).toBe(lab.refused === 'too-long');
			expectToRestore(lab, new HandshakeLab());
		}
	});

	test('more settings than can be read again are refused with a message', () => {
		const { members } = SETTING_LIMITS;
		for (const name of ['origins', 'resources', 'subprotocols'] as const) {
			const lab = new HandshakeLab();
			lab.setServer({ [name]: Array.from({ length: members }, (_, i) => `https://${i}.example`) });
			expect([lab.document.server[name]?.length, lab.refused]).toEqual([members, null]);
			expectToRestore(lab, new HandshakeLab());
			lab.setServer({ [name]: Array<string>(3000).fill('x') });
			expect([lab.document.server[name]?.length, lab.refused]).toEqual([members, 'too-long']);
		}
		const lab = new HandshakeLab();
		lab.setServer({ versions: Array<number>(5000).fill(13) });
		expect(lab.refused).toBe('too-long');
	});
});

describe('Conversation', () => {
	test('as many branches as can be made', () => {
		const lab = new ConversationLab();
		for (let i = 0; i < MOST_BRANCHES + 20; i++) {
			lab.playHead.moveTo(i % 7);
			lab.act({ who: 'client', do: { type: 'close' } }, `branch ${i}`.repeat(20));
		}
		expect([lab.full, lab.document.branches.length]).toEqual([true, MOST_BRANCHES]);
		expectToRestore(lab, new ConversationLab());
		expect(fitsStorage(saveText('lab', lab))).toBe(true);
		lab.deleteBranch(5);
		expect(lab.full).toBe(false);
	});

	test('more actions, bytes or events than can be read again are refused with a message', () => {
		const act = { type: 'ping', text: '' } as const;
		const script = (count: number, action: ScriptAction): readonly Scripted[] =>
			Array.from({ length: count }, () => ({ who: 'client', when: { at: 0 }, do: action }));
		const large = { type: 'bulk', bytes: LIMITS.scriptedBytes, times: 1 } as const;
		const many = { type: 'text', text: 'x'.repeat(24_980) } as const;
		const small = { ...DEFAULT_SCENARIO.link, mss: 1 };
		for (const [scenario, action, path] of [
			[{ script: script(LIMITS.scriptedActions, act) }, act, 'script'],
			[{ script: script(1, large) }, { type: 'text', text: 'x' }, 'script[1].do'],
			[{ script: script(1, many), link: small }, many, 'script[1].do'],
		] as const) {
			const whole = { ...DEFAULT_SCENARIO, untilMs: 1, ...scenario };
			// What was simulated once is there at once, however long it took.
			timelineOf(whole);
			const lab = new ConversationLab();
			lab.begin(whole);
			const { document } = lab;
			expect(lab.act({ who: 'server', do: action })).toMatchObject({ kind: 'too-long', path });
			expect(lab.document).toBe(document);
			expectToRestore(lab, new ConversationLab());
		}
	});

	test('any actions at any moments', () => {
		const actions = fc.array(
			fc.record({
				at: fc.double({ min: 0, max: 5000, noNaN: true }),
				who: fc.constantFrom('client' as const, 'server' as const),
				text: fc.oneof(fc.string(), fc.constant('x'.repeat(5000))),
				name: texts,
			}),
			{ maxLength: 6 },
		);
		fc.assert(
			fc.property(actions, (made) => {
				const lab = new ConversationLab();
				for (const { at, who, text, name } of made) {
					lab.playHead.moveTo(at);
					lab.act({ who, do: { type: 'text', text } });
					lab.nameBranch(lab.document.current, name);
				}
				expectToRestore(lab, new ConversationLab());
			}),
			{ numRuns: 20 },
		);
	});
});
