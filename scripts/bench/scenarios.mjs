// The scenarios of the input benchmark, as data. An element is identified as assistive tools do: `[role,
// name]`, where the name is a string (exact) or a pattern; `[role, name, { pressed: true }]` also requires
// its state.
//
// scenario: name · address · load · actions · heapMB and nodes (goals) · large: no goals on a slow processor
// load:     { replace, with, shows }: a paste replaces the text `replace` by `with`; then `shows` must appear
// action:   name · goals (if not the usual ones) · repeat · on (the element) · do (the input, each time)
//           do: { click }                              clicks on `on`
//               { type: '4a' }                         types the characters one after another, repeatedly
//               { keys: ['ArrowRight', …] }            presses the keys one after another
//               { paste: 'text' }                          pastes into the field, which is emptied before
//               { wheel: 120 }                         turns the wheel over `on`, back at the ends
//               { drag: 'across' }                     drags the mouse from left to right in small steps
//           at: the first position of the caret in a text: 'start' or 'end'

import { constants, deflateRawSync } from 'node:zlib';
import { PLAY_HEAD } from './play-head.mjs';

const KIB = 1024;
const EDITOR = ['textbox', 'Frame bytes'];
/** Names the MASK bit: "bit 8, MASK", or "frame 3, bit 8, MASK" if there are several frames. */
const MASK_BIT = ['button', /^(frame \d+, )?bit 8, /];
const FIRST_BIT = ['button', /^(frame \d+, )?bit 0, /];
/**
 * Appears when the document is the pasted one, because the document before it contains one unmasked frame.
 */
const MASKED = ['button', /^bit 8, /, { pressed: true }];
const SEVERAL = ['button', /^frame \d+, bit 0, /];

/** Bounds the time for a document of 1 MiB, every byte of which is decoded again. */
const LONG_EDIT = { median: 200, most: null };

/**
 * Returns the actions of a document.
 * @param edit the goals of the actions that change bytes
 */
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
	// Typed characters in a row are one step of undo, so this benchmark alternates between undo and redo.
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

/** Returns a scenario that opens a lab and types and deletes one character in each of its fields. */
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
	doctor(),
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
	// The document is slightly smaller than 1 MiB, because the lab refuses typing beyond 1 MiB.
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

/** Returns a scenario of the Doctor with one short log as evidence. */
function doctor() {
	const line = 'WebSocket closed, code: 1006, reason: none, wasClean: false\n';
	const evidence = ['textbox', 'Evidence'];
	return {
		name: 'Doctor',
		address: `#/doctor?evidence=${encodeURIComponent(`connect ECONNREFUSED 127.0.0.1:8080\n${line}`)}`,
		load: [],
		actions: [
			{ name: 'character typed (Evidence)', on: evidence, do: { keys: ['x', 'Backspace'] } },
			// It has no goal: our code takes 1 ms of it, the browser’s own editing the rest.
			{
				name: '64 KiB pasted (Evidence)',
				goals: { median: null, most: null },
				on: evidence,
				do: { paste: line.repeat((64 * KIB) / line.length) },
			},
			{ name: 'place of a finding chosen', on: ['button', /^Show A/], do: { click: true } },
		],
		nodes: null,
		heapMB: null,
	};
}

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

/**
 * Returns a scenario for the view of messages. The view opens automatically when there are fragments, and
 * stays open.
 */
function messagesScenario(name, hex, more = {}) {
	const list = ['listbox', 'Messages'];
	return {
		name,
		address: `#/frame?hex=${hexOf(Uint8Array.of(0x41, 1, 0x4a, 0x80, 2, 4, 0))}&from=client&deflate=1`,
		load: [{ replace: EDITOR, with: hex, shows: ['button', /^frame (8|16), bit 0, /] }],
		actions: [
			{
				name: 'character chosen',
				on: ['listbox', 'Content of the message'],
				do: { keys: ['ArrowRight'] },
			},
			// A click on a message also selects its first header, whose bits are flipped next.
			{ name: 'message chosen', on: list, do: { click: true } },
			...actions(),
		],
		nodes: null,
		heapMB: null,
		...more,
	};
}

/** Returns one masked text message of `bytes` bytes in `count` frames. */
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

/** Returns text of random words whose compressed size is about a third of its length. */
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

/** Returns a masked text frame of exactly this many bytes, as hex digits. */
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
