// What is typed to let something happen outlives the panel, and comes back after a reload of the tab.
import { beforeEach, expect, test } from 'vitest';
import { readHex } from '../../../../src/engine/bytes/index.ts';
import { SCRIPT_ACTORS } from '../../../../src/engine/simulation/index.ts';
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
	return next.actForm;
};

beforeEach(() => {
	lab = opened(162);
});

test('nothing is kept while nothing was typed or chosen', () => {
	expect(lab.drafts).toBeNull();
});

test('the side, the kind and each field are restored', () => {
	const { actForm } = lab;
	actForm.chooseWho('client');
	actForm.chooseKind('close');
	actForm.give('close.reason', 'not yet');
	actForm.give('fragment.last', true);
	actForm.give('lose.from', 'client');
	actForm.chooseKind('change');
	const next = reloaded(0);
	expect([next.who, next.kind]).toEqual(['client', 'close']);
	expect(next.given).toEqual({
		'close.reason': 'not yet',
		'fragment.last': true,
		'lose.from': 'client',
	});
});

test('a text typed for one kind is kept for another kind with that field', () => {
	const { actForm } = lab;
	actForm.give('ping.text', 'hi');
	actForm.chooseKind('text');
	actForm.chooseKind('close');
	expect(actForm.given).toEqual({ 'ping.text': 'hi', 'text.text': 'hi' });
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
	expect(lab.actForm.given).toEqual({ 'ping.text': 'p' });
});

test('changed bytes and unfinished digits come back to the frame that they are of, and to no other', () => {
	const { actForm } = lab;
	actForm.choose('0 down 0');
	const { bytes } = readHex('09 01 70');
	actForm.change(bytes);
	actForm.keepHexDraft({ text: '09 01 7', line: 1, column: 7, found: '7', kind: 'odd-digits' });
	const next = reloaded(162);
	expect(next.bytes).toEqual(bytes);
	expect(next.hexDraft).toEqual(actForm.hexDraft);
	lab.playHead.moveTo(0);
	expect([actForm.bytes, actForm.hexDraft]).toEqual([null, null]);
	lab.playHead.moveTo(162);
	actForm.change(null);
	expect([actForm.bytes, actForm.hexDraft]).toEqual([actForm.chosen!.bytes, null]);
	expect(lab.drafts).toBeNull();
});

test.each([null, 7, {}, { kinds: {}, fields: {} }, { who: 'nobody', kinds: { client: 'x' } }])(
	'%j is nothing typed',
	(saved) => {
		lab.restoreDrafts(saved);
		expect(SCRIPT_ACTORS).toContain(lab.actForm.who);
		expect([lab.actForm.kind, lab.actForm.hexDraft]).toEqual(['ping', null]);
	},
);

test('bytes that cannot be read are as they left', () => {
	for (const change of [7, {}, { left: 1, offset: 0, hex: 'zz' }, { left: 1, offset: 0, hex: 7 }]) {
		lab.restoreDrafts({ who: 'network', kinds: {}, fields: {}, change });
		expect(lab.actForm.bytes).toEqual(lab.actForm.chosen!.bytes);
	}
});
