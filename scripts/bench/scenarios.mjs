// What the input benchmark does, as data. An element is named as assistive tools name it: `[role, name]`, where the
// name is a string (exact) or a pattern; `[role, name, { pressed: true }]` asks for its state too.
//
// scenario: name · address · load · actions · heapMB and nodes (goals) · large: without goals on a slow processor
// load:     { replace, with, shows }: the text of `replace` becomes `with` by a paste, and then `shows` must be there
// action:   name · goals (where they are not the usual ones) · repeat · on (the element) · do (what is done there, each time)
//           do: { click }                              a click on `on`
//               { type: '4a' }                         one character after the other, again and again
//               { keys: ['ArrowRight', …] }            one key after the other
//               { wheel: 120 }                         a step of the wheel over `on`, turning round at the ends
//               { drag: 'across' }                     held with the mouse, a little further from its left to its right
//           at: where in a text the caret is put first: 'start', or 'end'

import { constants, deflateRawSync } from 'node:zlib';
import { PLAY_HEAD } from './play-head.mjs';

const KIB = 1024;
const EDITOR = ['textbox', 'Frame bytes'];
/** "bit 8, MASK", or "frame 3, bit 8, MASK" where there are several frames. */
const MASK_BIT = ['button', /^(frame \d+, )?bit 8, /];
const FIRST_BIT = ['button', /^(frame \d+, )?bit 0, /];
/** What tells that the paste has become the document: before it there is one unmasked frame. */
const MASKED = ['button', /^bit 8, /, { pressed: true }];
const SEVERAL = ['button', /^frame \d+, bit 0, /];

/** Of a document of 1 MiB, every byte of which is decoded again. */
const LONG_EDIT = { median: 200, most: null };

/** `edit`: the goals of what changes bytes. */
const actions = (edit = {}) => [
	{ name: 'bit flipped (MASK)', on: MASK_BIT, do: { click: true }, ...edit },
	{ name: 'bit flipped (FIN)', on: FIRST_BIT, do: { click: true }, ...edit },
	{
		name: 'character typed (payload)',
		on: ['textbox', 'Payload'],
		at: 'start',
		do: { keys: ['x', 'Backspace'] },
		...edit,
	},
	{ name: 'digit typed', on: EDITOR, at: 'start', do: { type: '8a3f' }, ...edit },
	// A run of typing is one step of undo, so going back and forth is what can be done often.
	{ name: 'edit undone, redone', on: EDITOR, do: { keys: ['Control+z', 'Control+y'] }, ...edit },
	{ name: 'selection moved', on: EDITOR, at: 'start', do: { keys: ['ArrowRight'] } },
	{
		name: 'digit typed (strip)',
		on: ['listbox', 'Bytes of the document'],
		do: { keys: ['8', 'a', 'Home'] },
		...edit,
	},
	{ name: 'scroll step (hex)', on: EDITOR, do: { wheel: 120 } },
];

const slider = (name) => ({
	name: `slider moved (${name})`,
	on: ['slider', `${name}, slider`],
	do: { keys: ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'] },
});

/** A lab as it opens, and one character typed and taken back in each of its fields. */
const typing = (name, address, fields) => ({
	name,
	address,
	load: [],
	actions: fields.map(([role, label, character]) => ({
		name: `character typed (${label})`,
		on: [role, label],
		at: 'start',
		do: { keys: [character, 'Backspace'] },
	})),
	nodes: null,
	heapMB: null,
});

export const SCENARIOS = [
	{
		name: 'Compare, 10 000 clients',
		address: '#/compare',
		load: [],
		actions: ['Clients', 'Messages', 'Round trip', 'Poll every', 'HTTP headers'].map(slider),
		nodes: 1500,
		heapMB: null,
	},
	typing('Accept key', '#/accept-key', [['textbox', 'Sec-WebSocket-Key', 'x']]),
	typing('Handshake', '#/handshake', [
		['textbox', 'Request', 'x'],
		['textbox', 'Response', 'x'],
	]),
	typing('Rules', '#/rules', [['searchbox', 'Search rules', 'm']]),
	PLAY_HEAD,
	frameScenario('Frame, 4 KiB in one frame', oneFrame(4 * KIB), MASKED, actions()),
	frameScenario('Frame, 64 KiB in one frame', oneFrame(64 * KIB), MASKED, actions(), {
		large: true,
	}),
	messagesScenario('Frame, 4 KiB in 8 fragments, messages shown', fragments(4 * KIB, 8)),
	messagesScenario('Frame, 64 KiB in 16 fragments, messages shown', fragments(64 * KIB, 16), {
		large: true,
	}),
	messagesScenario(
		'Frame, 64 KiB compressed in 16 fragments, messages shown',
		fragments(64 * KIB, 16, true),
		{ large: true },
	),
	// Less a little that is typed: a document of more than 1 MiB is refused.
	frameScenario(
		'Frame, 1 MiB in one frame',
		oneFrame(1020 * KIB),
		MASKED,
		actions({ goals: LONG_EDIT }),
		{ heapMB: 150, large: true },
	),
	frameScenario(
		'Frame, 1 MiB as 500 000 frames',
		smallFrames(500_000),
		SEVERAL,
		actions({ goals: LONG_EDIT }),
		{ heapMB: 150, large: true },
	),
];

function frameScenario(name, hex, shows, list, goals = {}) {
	return {
		name,
		address: '#/frame?hex=8100&from=client',
		load: [{ replace: EDITOR, with: hex, shows }],
		actions: list,
		nodes: 1500,
		heapMB: null,
		...goals,
	};
}

/** The view of messages opens by itself over fragments, and stays. */
function messagesScenario(name, hex, more = {}) {
	const list = ['listbox', 'Messages'];
	return {
		name,
		address: `#/frame?hex=${hexOf(Uint8Array.of(0x41, 1, 0x4a, 0x80, 2, 4, 0))}&from=client&deflate=1`,
		load: [{ replace: EDITOR, with: hex, shows: ['button', /^frame (8|16), bit 0, /] }],
		actions: [
			{ name: 'character chosen', on: ['listbox', 'What it says'], do: { keys: ['ArrowRight'] } },
			// And with it its first header, whose bits are flipped next.
			{ name: 'message chosen', on: list, do: { click: true } },
			...actions(),
		],
		nodes: null,
		heapMB: null,
		...more,
	};
}

/** One masked text message of so many bytes, in so many frames. */
function fragments(bytes, count, compressed = false) {
	const each = bytes / count - 8;
	const content = compressed ? compressedText(each * count) : letters(each * count);
	const key = [0x37, 0xfa, 0x21, 0x3d];
	let hex = '';
	for (let i = 0; i < count; i++) {
		const first =
			(i === 0 ? 1 : 0) | (i === count - 1 ? 0x80 : 0) | (compressed && i === 0 ? 0x40 : 0);
		const part = content.subarray(i * each, (i + 1) * each).map((byte, at) => byte ^ key[at % 4]);
		hex += hexOf(Uint8Array.from([first, 0xfe, ...big32(each).slice(2), ...key, ...part]));
	}
	return hex;
}

function letters(length) {
	return Uint8Array.from({ length }, (_, i) => 0x61 + (i % 26));
}

/** So many bytes of data that go on: words in no order, compressed to about a third. */
function compressedText(length) {
	const words = ['frame', 'mask', 'close', 'ping', 'opcode', 'message', 'payload', 'fragment'];
	let state = 1;
	let text = '';
	while (text.length < length * 6) {
		state = (state * 48_271) % 0x7fffffff;
		text += `${words[state % 8]}${state % 97} `;
	}
	return deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, length);
}

/** A masked text frame of exactly this many bytes, as hex digits. */
function oneFrame(bytes) {
	const header =
		bytes > 65_535 + 8
			? [0x81, 0xff, 0, 0, 0, 0, ...big32(bytes - 14)]
			: [0x81, 0xfe, ...big32(bytes - 8).slice(2)];
	const key = [0x37, 0xfa, 0x21, 0x3d];
	const payload = new Uint8Array(bytes - header.length - key.length);
	for (let i = 0; i < payload.length; i++) payload[i] = (0x61 + (i % 26)) ^ key[i % 4];
	return hexOf(Uint8Array.from([...header, ...key])) + hexOf(payload);
}

function smallFrames(count) {
	return '8100'.repeat(count);
}

function big32(value) {
	return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

function hexOf(bytes) {
	return Buffer.from(bytes).toString('hex');
}
