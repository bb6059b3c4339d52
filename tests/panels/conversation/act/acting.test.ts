// What is typed to let something happen outlives the panel, and comes back after a reload of the tab.
import { beforeEach, expect, test } from 'vitest';
import { readHex } from '../../../../src/engine/index.ts';
import { WHO } from '../../../../src/panels/conversation/act/acting.svelte.ts';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';

let lab: ConversationLab;

const opened = (at: number) => {
	const next = new ConversationLab();
	next.open(new URLSearchParams(`scenario=fragments&at=${at}`));
	return next;
};
/** A new lab with what was saved, brought to that moment afterwards, as a reload does. */
const reloaded = (at: number) => {
	const next = opened(0);
	next.restoreDrafts(JSON.parse(JSON.stringify(lab.drafts)));
	next.playHead.moveTo(at);
	return next.acting;
};

beforeEach(() => {
	lab = opened(162);
});

test('nothing is kept while nothing was typed or chosen', () => {
	expect(lab.drafts).toBeNull();
});

test('the side, the kind and each field are restored', () => {
	const { acting } = lab;
	acting.chooseWho('client');
	acting.chooseKind('close');
	acting.give('close.reason', 'not yet');
	acting.give('fragment.last', true);
	acting.give('lose.from', 'client');
	acting.chooseKind('change');
	const next = reloaded(0);
	expect([next.who, next.kind]).toEqual(['client', 'close']);
	expect(next.given).toEqual({
		'close.reason': 'not yet',
		'fragment.last': true,
		'lose.from': 'client',
	});
});

test('a text typed for one kind is kept for another kind with that field', () => {
	const { acting } = lab;
	acting.give('ping.text', 'hi');
	acting.chooseKind('text');
	acting.chooseKind('close');
	expect(acting.given).toEqual({ 'ping.text': 'hi', 'text.text': 'hi' });
});

test('a value that no field can hold is not restored', () => {
	const fields = {
		'lose.from': 'nobody',
		'fragment.last': 'yes',
		'close.code': 7,
		text: 'old',
		'ping.text': 'p',
	};
	lab.restoreDrafts({ who: 'client', kinds: {}, fields });
	expect(lab.acting.given).toEqual({ 'ping.text': 'p' });
});

test('changed bytes and unfinished digits come back to the frame that they are of, and to no other', () => {
	const { acting } = lab;
	acting.choose('0 down 0');
	const { bytes } = readHex('09 01 70');
	acting.change(bytes);
	acting.keepHexDraft({ text: '09 01 7', line: 1, column: 7, found: '7', kind: 'odd-digits' });
	const next = reloaded(162);
	expect(next.bytes).toEqual(bytes);
	expect(next.hexDraft).toEqual(acting.hexDraft);
	lab.playHead.moveTo(0);
	expect([acting.bytes, acting.hexDraft]).toEqual([null, null]);
	lab.playHead.moveTo(162);
	acting.change(null);
	expect([acting.bytes, acting.hexDraft]).toEqual([acting.chosen!.bytes, null]);
	expect(lab.drafts).toBeNull();
});

test.each([null, 7, {}, { kinds: {}, fields: {} }, { who: 'nobody', kinds: { client: 'x' } }])(
	'%j is nothing typed',
	(saved) => {
		lab.restoreDrafts(saved);
		expect(WHO).toContain(lab.acting.who);
		expect([lab.acting.kind, lab.acting.hexDraft]).toEqual(['ping', null]);
	},
);

test('bytes that cannot be read are as they left', () => {
	for (const change of [7, {}, { left: 1, offset: 0, hex: 'zz' }, { left: 1, offset: 0, hex: 7 }]) {
		lab.restoreDrafts({ who: 'network', kinds: {}, fields: {}, change });
		expect(lab.acting.bytes).toEqual(lab.acting.chosen!.bytes);
	}
});
