import { describe, expect, test } from 'vitest';
import { hexText, type Bytes } from '../../../src/engine/bytes/index.ts';
import { frameAt, payloadOf } from '../../../src/engine/frame/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { bitRange, byteRange } from '../../../src/engine/report/index.ts';
import { START } from '../../../src/panels/frame/frame-document.ts';
import {
	BYTES_EDITOR,
	FrameLab,
	payloadEditor,
} from '../../../src/panels/frame/frame-lab.svelte.ts';
import { hex } from '../../support/hex-bytes.ts';

function lab(text: string, from: 'client' | 'server' = 'client'): FrameLab {
	const made = new FrameLab();
	void made.open(new URLSearchParams({ hex: text, from }));
	return made;
}

const text = (one: { readonly bytes: Bytes }) => hexText(one.bytes);
const HELLO = hexText(START.bytes);
const payload = (one: FrameLab, index: number) => hexText(payloadOf(one.rows, one.bytes, index));

describe('the document', () => {
	test('is the RFC’s masked “Hello” until something is done', () => {
		const one = new FrameLab();
		expect(text(one)).toBe(HELLO);
		expect(one.pristine).toBe(true);
		one.flip(8);
		expect(one.pristine).toBe(false);
		one.history.undo();
		expect(one.pristine).toBe(true);
	});

	test('survives saving and restoring, in one step of undo', () => {
		const one = lab('81 00', 'server');
		one.setContext({ deflate: true, limit: 9 });
		const other = new FrameLab();
		expect(other.restore(JSON.parse(JSON.stringify(one.save()))).leftOut).toEqual([]);
		expect(other.history.document).toEqual(one.history.document);
		other.history.undo();
		expect(text(other)).toBe(HELLO);
		expect(other.restore({ bytes: 5 }).document).toBe(false);
		expect(text(other)).toBe(HELLO);
	});

	test('takes the valid parts of an address and ignores the rest', async () => {
		const one = new FrameLab();
		const opened = await one.open(new URLSearchParams('hex=8x&from=server'));
		expect(opened.problems.map(({ parameter }) => parameter)).toEqual(['hex']);
		expect(text(one)).toBe(HELLO);
		expect(one.history.document.from).toBe('server');
		expect((await one.open(new URLSearchParams('select=8'))).document).toBe(false);
		expect(one.selection).toEqual(bitRange(8, 9));
		expect(one.view).toEqual({ select: '8-8' });
	});

	test('opens an example by its id, with a selection, and says when there is none', async () => {
		const one = new FrameLab();
		const named = await one.open(new URLSearchParams('example=rfc-binary-64k&select=0-0'));
		expect(named).toEqual({ document: true, problems: [] });
		expect(one.bytes.length).toBe(10 + 65_536);
		expect(one.example?.id).toBe('rfc-binary-64k');
		expect(one.selection).toEqual(bitRange(0, 1));
		const recorded = await one.open(new URLSearchParams('example=recorded-ws-talk'));
		expect([recorded.document, one.example?.id]).toEqual([true, 'recorded-ws-talk']);
		expect(await one.open(new URLSearchParams('example=none'))).toMatchObject({
			document: false,
			problems: [{ parameter: 'example', found: 'none', kind: 'unknown-value' }],
		});
		expect(one.example?.id).toBe('recorded-ws-talk');
	});

	test('refuses more than a mebibyte, reports that, and keeps the document', () => {
		const one = new FrameLab();
		const many = new Uint8Array(LIMITS.frameDocument);
		expect(one.insert(many, 0, 0)).toBe(false);
		expect(one.refusal).toEqual({ type: 'too-long', bytes: LIMITS.frameDocument + 11 });
		expect(text(one)).toBe(HELLO);
		expect(one.insert(many, 0, 11)).toBe(true);
		expect(one.refusal).toBeNull();
	});
});

describe('a gesture', () => {
	test('on the MASK bit changes only that bit, and the key is read as payload', () => {
		const one = new FrameLab();
		one.setMaskBit(0);
		expect(text(one)).toBe('81 05 37 fa 21 3d 7f 9f 4d 51 58');
		expect(one.rows.count).toBe(2);
		expect(one.snapshot.flipped).toBe(8);
		expect(one.selection).toEqual(bitRange(8, 9));
	});

	test('that unmasks keeps the payload, and masking draws a fresh key', () => {
		const one = new FrameLab();
		one.setMasked(false);
		expect(text(one)).toBe('81 05 48 65 6c 6c 6f');
		one.setMasked(true);
		expect(text(one)).not.toBe(HELLO);
		expect(payload(one, 0)).toBe('48 65 6c 6c 6f');
	});

	test('on the key changes the payload; a new key does not', () => {
		const one = new FrameLab();
		one.setKey(hex`37 fa 21 3c`);
		expect(payload(one, 0)).toBe('48 65 6c 6d 6f');
		one.newKey();
		expect(payload(one, 0)).toBe('48 65 6c 6d 6f');
		expect(text(one).slice(6, 17)).not.toBe('37 fa 21 3c');
	});

	test('on a field keeps that field in view', () => {
		const one = new FrameLab();
		one.setOpcode(2);
		expect(one.snapshot.field?.name).toBe('opcode');
		one.setLengthForm(16);
		expect(text(one)).toBe('82 fe 00 05 37 fa 21 3d 7f 9f 4d 51 58');
		expect(one.snapshot.field?.name).toBe('payload-length');
		one.setRsv(2, 1);
		expect(one.snapshot.field).toMatchObject({ name: 'RSV2', value: 1 });
	});

	test('on a payload byte goes through the key', () => {
		const one = new FrameLab();
		one.setPayloadByte(4, 0x70);
		expect(payload(one, 0)).toBe('48 65 6c 6c 70');
		one.setWireByte(0, 0x37);
		expect(payload(one, 0)).toBe('00 65 6c 6c 70');
		one.flipKeyBit(3, 7);
		expect(payload(one, 0)).toBe('00 65 6c 6d 70');
	});

	test('that fixes the fatal diagnosis leaves a valid frame', () => {
		const one = lab('81 05 48 65 6c 6c 6f');
		const [fault] = one.snapshot.faults.faults;
		expect(fault?.diagnosis.code).toBe('mask-client');
		one.fix(0, fault!.diagnosis.code);
		expect(one.rows.faultCount).toBe(0);
		expect(payload(one, 0)).toBe('48 65 6c 6c 6f');
	});
});

describe('frames', () => {
	test('are added as their sender would write them, and shown', () => {
		const one = new FrameLab();
		one.addFrame('Ping');
		expect(one.rows.count).toBe(2);
		expect(one.rows.faultCount).toBe(0);
		expect(one.currentIndex).toBe(1);
		expect(one.frame).toMatchObject({ masked: true, opcode: 9 });
		one.setContext({ from: 'server' });
		one.addFrame('Close');
		expect(one.frame).toMatchObject({ masked: false, opcode: 8 });
	});

	test('are split into fragments and joined again, the message unchanged', () => {
		const one = lab('81 05 48 65 6c 6c 6f', 'server');
		one.splitFrame([1, 3]);
		expect(text(one)).toBe('01 01 48 00 02 65 6c 80 02 6c 6f');
		expect(one.rows.faultCount).toBe(0);
		expect(one.canJoinMessage()).toBe(true);
		one.joinMessage();
		expect(text(one)).toBe('81 05 48 65 6c 6c 6f');
		expect(one.canJoinMessage()).toBe(false);
	});

	test('move, and the one that moved stays in view', () => {
		const one = lab('81 01 41 82 02 00 01 89 00', 'server');
		one.moveFrame(1);
		expect(text(one)).toBe('82 02 00 01 81 01 41 89 00');
		expect(one.currentIndex).toBe(1);
		one.moveFrame(1);
		expect(one.currentIndex).toBe(2);
		one.moveFrame(-1);
		expect(one.currentIndex).toBe(1);
		expect(text(one)).toBe('82 02 00 01 81 01 41 89 00');
	});

	test('are duplicated and deleted', () => {
		const one = lab('81 01 41 89 00', 'server');
		one.duplicateFrame();
		expect(text(one)).toBe('81 01 41 81 01 41 89 00');
		expect(one.currentIndex).toBe(1);
		one.deleteFrame();
		one.deleteFrame();
		one.deleteFrame();
		expect(text(one)).toBe('');
		expect(one.currentIndex).toBe(-1);
		one.deleteFrame();
		one.addFrame('text');
		expect(frameAt(one.rows, 0).complete).toBe(true);
	});

	test('hold the message that is said; without a frame there is one then', () => {
		const one = new FrameLab();
		one.say('é');
		expect(one.rows.count).toBe(1);
		expect(payload(one, 0)).toBe('c3 a9');
		one.deleteFrame();
		one.say('hi');
		expect(one.frame).toMatchObject({ masked: true, opcode: 1, fin: true });
		expect(payload(one, 0)).toBe('68 69');
		expect(one.rows.faultCount).toBe(0);
	});
});

describe('undo', () => {
	test('gives back every byte and shows the change', () => {
		const one = new FrameLab();
		one.setPayload(hex`48 65 79`);
		one.addFrame('Pong');
		one.flip(0);
		one.select(byteRange(5, 6));
		one.history.undo();
		expect(one.selection).toEqual(byteRange(0, 1));
		one.history.undo();
		one.history.undo();
		expect(text(one)).toBe(HELLO);
		one.history.redo();
		expect(payload(one, 0)).toBe('48 65 79');
		expect(one.selection.start).toBe(8);
	});

	test('takes back a run of typing in the strip at once', () => {
		const one = new FrameLab();
		one.typeNibble(0, 'high', 0);
		one.typeNibble(0, 'low', 2);
		one.typeNibble(1, 'high', 0);
		expect(text(one).slice(0, 5)).toBe('02 05');
		one.history.undo();
		expect(text(one)).toBe(HELLO);
	});
});

describe('keys while focus is in no view', () => {
	const press = (one: FrameLab, key: string) => one.key({ key } as KeyboardEvent);

	test('move the selected byte and flip its bits', () => {
		const one = new FrameLab();
		expect(press(one, 'ArrowRight')).toBe(true);
		expect(one.selection).toEqual(byteRange(1, 2));
		expect(press(one, ' ')).toBe(true);
		expect(text(one).slice(0, 5)).toBe('81 05');
		expect(press(one, '1')).toBe(true);
		expect(text(one)).toBe(HELLO);
		press(one, 'End');
		expect(one.selection).toEqual(byteRange(10, 11));
		press(one, 'ArrowRight');
		expect(one.selection).toEqual(byteRange(10, 11));
		press(one, 'Delete');
		expect(one.bytes.length).toBe(10);
		expect(press(one, 'q')).toBe(false);
	});

	test('do nothing in an empty document', () => {
		expect(press(lab(''), ' ')).toBe(false);
	});
});

test('each editor of digits has a draft of its own, which a lab begun again goes on with', () => {
	const draft = { text: '8', line: 1, column: 1, found: '8', kind: 'odd-digits' } as const;
	const open = () => {
		const one = new FrameLab();
		void one.open(new URLSearchParams('hex=82014182014282014182'));
		return one;
	};
	const lab = open();
	lab.hexDrafts.keep(BYTES_EDITOR, draft);
	lab.hexDrafts.keep(payloadEditor(0), { ...draft, text: '4' });
	lab.hexDrafts.keep(payloadEditor(9), draft);
	const next = open();
	next.restoreDrafts(JSON.parse(JSON.stringify(lab.drafts)));
	expect(next.hexDrafts.of(BYTES_EDITOR)?.text).toBe('8');
	const texts = [0, 1, 2, 9].map((index) => next.hexDrafts.of(payloadEditor(index))?.text);
	expect(texts).toEqual(['4', undefined, undefined, undefined]);
	expect(next.save()).toEqual(lab.save());
});
