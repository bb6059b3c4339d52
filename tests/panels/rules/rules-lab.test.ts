import { describe, expect, test } from 'vitest';
import { STATE_NAMES } from '../../../src/engine/endpoint/index.ts';
import { CODES } from '../../../src/panels/rules/catalogue.ts';
import { TERM_IDS } from '../../../src/strings/terms.ts';
import { START } from '../../../src/panels/rules/rules-document.ts';
import { RulesLab } from '../../../src/panels/rules/rules-lab.svelte.ts';

const opened = (address: string) => {
	const lab = new RulesLab();
	const result = lab.open(new URLSearchParams(address));
	return { lab, result };
};

describe('the document', () => {
	test('every way of changing it is undone to the same document', () => {
		const lab = new RulesLab();
		for (const text of ['m', 'ma', 'mas']) lab.type(text);
		lab.filter('level', 'MUST');
		lab.choose('mask-client');
		lab.step(1);
		lab.clear();
		expect(lab.document).toEqual({ ...START, code: lab.code });
		lab.history.undo();
		expect(lab.document).toMatchObject({ query: 'mas', level: 'MUST' });
		lab.history.undo();
		expect(lab.code).toBe('mask-client');
		lab.history.undo();
		lab.history.undo();
		expect(lab.document).toEqual({ ...START, query: 'mas' });
		lab.history.undo();
		expect(lab.document).toEqual(START);
		expect(lab.history.canUndo).toBe(false);
	});

	test('a rule in front is an entry of the browser’s history; the same again is none', () => {
		const lab = new RulesLab();
		lab.choose('mask-client');
		lab.choose('mask-client');
		lab.choose('');
		expect(lab.historyEntry).toBe(2);
	});

	test('a search is not work that could be lost', () => {
		expect(opened('code=mask-client&q=mask').lab.pristine).toBe(true);
	});

	test('a search takes no more than an address does', () => {
		const lab = new RulesLab();
		lab.type('x'.repeat(500));
		expect(opened(new URLSearchParams(lab.view).toString()).lab.document).toEqual(lab.document);
	});
});

describe('an address', () => {
	test('comes back the same', () => {
		const { lab, result } = opened('code=mask-client&q=key&group=masking&level=must');
		expect(result).toEqual({ document: true, problems: [] });
		expect(opened(new URLSearchParams(lab.view).toString()).lab.document).toEqual(lab.document);
		const again = new RulesLab();
		expect(again.restore(lab.save())).toMatchObject({ document: true, leftOut: [] });
		expect(again.document).toEqual(lab.document);
		expect(again.restore('x').document).toBe(false);
		expect(again.document).toEqual(lab.document);
	});

	test('without anything leaves the rule in front, and an entry without anything brings the list', () => {
		const { lab } = opened('code=mask-client');
		expect(lab.open(new URLSearchParams('')).document).toBe(false);
		expect(lab.code).toBe('mask-client');
		lab.open(new URLSearchParams('s='));
		expect(lab.document).toEqual(START);
	});

	test('with a code that is none offers the nearest, and shows no rule', () => {
		const { lab, result } = opened('code=frame-rsv9');
		expect(result.problems).toEqual([]);
		expect(lab.rule).toBeNull();
		expect(lab.unknown?.nearest).toContain('frame-rsv2');
		lab.choose('frame-rsv2');
		expect(lab.unknown).toBeNull();
		expect(lab.rule?.group).toBe('frame');
	});
});

describe('steps', () => {
	test('go through the list, and end at its ends', () => {
		const lab = new RulesLab();
		const listed = ['frame-rsv1', 'frame-rsv2'] as const;
		lab.showIn({ listed: () => listed, search: () => undefined });
		lab.step(1);
		expect(lab.code).toBe('frame-rsv1');
		for (let i = 0; i < 3; i++) lab.key({ key: 'ArrowRight' });
		expect(lab.code).toBe('frame-rsv2');
		expect(lab.neighbour(1)).toBeNull();
		lab.key({ key: 'ArrowLeft' });
		expect(lab.code).toBe('frame-rsv1');
	});

	test('go through all rules from one that the search leaves out', () => {
		const { lab } = opened('code=mask-client');
		lab.showIn({ listed: () => ['frame-rsv1'], search: () => undefined });
		lab.step(1);
		expect(lab.code).toBe(CODES[CODES.indexOf('mask-client') + 1]);
	});

	test('/ asks for the search, and other keys are not ours', () => {
		const lab = new RulesLab();
		let asked = 0;
		lab.showIn({ listed: () => [], search: () => asked++ });
		expect(lab.key({ key: '/' })).toBe(true);
		expect(asked).toBe(1);
		expect(lab.key({ key: 'x' })).toBe(false);
		lab.step(1);
		expect(lab.code).toBeNull();
	});
});

describe('the diagram of states', () => {
	test('is a place of its own: no rule, no code that is none, an entry of the history', () => {
		const { lab } = opened('code=states&state=open');
		expect(lab.atStates).toBe(true);
		expect([lab.rule, lab.unknown]).toEqual([null, null]);
		lab.choose('mask-client');
		expect(lab.atStates).toBe(false);
		lab.showStates('ending');
		lab.showStates('ending');
		lab.showStates('closed');
		expect(lab.historyEntry).toBe(2);
		expect(lab.parameters).toEqual({ code: 'states', state: 'closed' });
		lab.history.undo();
		expect(lab.document.state).toBe('ending');
	});

	test('is stepped through, state by state, and ends at its ends', () => {
		const lab = new RulesLab();
		lab.showStates();
		const seen: string[] = [];
		for (let i = 0; i <= STATE_NAMES.length; i++) {
			lab.step(1);
			seen.push(lab.document.state);
		}
		expect(seen).toEqual([...STATE_NAMES, STATE_NAMES.at(-1)]);
		lab.step(-1);
		expect(lab.document.state).toBe(STATE_NAMES.at(-2));
		lab.showStates();
		lab.key({ key: 'ArrowLeft' });
		expect(lab.document.state).toBe(STATE_NAMES.at(-1));
	});
});

test('a search or a filter narrows, blanks do not', () => {
	expect(opened('q=%20').lab.narrowed).toBe(false);
	expect(opened('q=x').lab.narrowed).toBe(true);
	expect(opened('binds=client').lab.narrowed).toBe(true);
	expect(opened('shown=page').lab.narrowed).toBe(true);
	expect(opened('code=mask-client').lab.narrowed).toBe(false);
});

describe('the glossary', () => {
	test('is a place of its own, and another term of it is no entry of the history', () => {
		const { lab } = opened('code=glossary&term=hop');
		expect([lab.atGlossary, lab.rule, lab.unknown]).toEqual([true, null, null]);
		lab.choose('mask-client');
		expect(lab.atGlossary).toBe(false);
		lab.showGlossary();
		lab.showGlossary('nonce');
		expect(lab.historyEntry).toBe(2);
		expect(lab.parameters).toEqual({ code: 'glossary', term: 'nonce' });
		lab.showStates('open');
		expect(lab.parameters).toEqual({ code: 'states', state: 'open' });
	});

	test('is stepped through, term by term, and ends at its ends', () => {
		const lab = new RulesLab();
		lab.showGlossary();
		lab.step(1);
		expect(lab.document.term).toBe(TERM_IDS[0]);
		lab.step(-1);
		expect(lab.document.term).toBe(TERM_IDS[0]);
		lab.step(1);
		expect(lab.document.term).toBe(TERM_IDS[1]);
	});
});
