// Holds the English words that load with the Frame lab.
import { FRAME_RULE_WORDS } from '../../../strings/en/rules-frame.ts';
import { closeCode, explain } from './en/explain.ts';
import { VIEW_WORDS } from './en/views.ts';
import type { FixKind } from '../../../engine/frame/index.ts';
import type { FrameObservation } from '../../../engine/reader/index.ts';
import type { TextState } from '../payload/characters.ts';
import type { Recorder } from '../examples/example.ts';
import type { NewFrame } from '../frame-gestures.ts';
import type { FaultStanding } from '../verdict/faults.ts';
import type { TitleFacts, FrameVerdictFacts } from '../verdict/document-facts.ts';
import { count, countBytes, number } from '../../../strings/en/numbers.ts';
import { DIRECTIONS, FIELD_NAMES, OPCODE_NAMES } from '../../../strings/en/frame-terms.ts';
import { pictures } from './en/pictures.ts';
import { EXPERIMENT_WORDS } from './en/experiments.ts';
import { stage } from './en/stage.ts';
import { messageWords } from './en/messages.ts';
import { READER_WORDS } from './en/readers.ts';
import { EXAMPLE_WORDS } from './en/examples.ts';
import { PASTE_WORDS } from './en/paste.ts';

function title(facts: TitleFacts): string {
	switch (facts.type) {
		case 'empty':
			return 'No bytes yet';
		case 'cut':
			return 'The first byte of a frame';
		case 'flipped':
			return `One bit flipped: ${FIELD_NAMES[facts.field]}${facts.value === '' ? '' : ` = ${facts.value}`}`;
		case 'frame': {
			const masked = facts.masked ? ', masked' : '';
			const end = facts.complete ? masked : `${masked}, unfinished`;
			if (facts.compressed) return `Compressed message, ${countBytes(facts.payloadBytes)}${end}`;
			if (facts.opcode === 'Close') {
				return `Close${facts.closeCode === null ? ' without a code' : ` ${facts.closeCode}`}${end}`;
			}
			const payload =
				facts.payloadBytes === 0
					? facts.complete
						? 'empty'
						: ''
					: facts.text === null
						? countBytes(facts.payloadBytes)
						: `“${facts.text}”`;
			if (facts.opcode === 'text' && facts.text) return `${payload}${end}`;
			const name =
				facts.opcode === 'reserved'
					? `Reserved opcode 0x${facts.code.toString(16).toUpperCase()}`
					: {
							text: 'Text',
							binary: 'Binary',
							continuation: 'Continuation',
							Ping: 'Ping',
							Pong: 'Pong',
						}[facts.opcode];
			return `${name}${payload && `, ${payload}`}${end}`;
		}
	}
}

function verdict(facts: FrameVerdictFacts): string {
	switch (facts.type) {
		case 'empty':
			return 'No bytes yet: a frame has at least two';
		case 'valid': {
			const who = facts.from === 'client' ? 'a client' : 'a server';
			const frames = facts.frames === 1 ? 'Valid frame' : `${number(facts.frames)} valid frames`;
			return `${frames} from ${who}${facts.open ? '; the message is not finished yet' : ''}${facts.echo ? '; a server sends 1010 only to answer 1010' : ''}`;
		}
		case 'waits':
			return `The receiver waits for ${facts.atLeast ? 'at least ' : ''}${count(facts.missing, 'more byte')}`;
		case 'fails': {
			const where =
				facts.frames > 1
					? `Frame ${number(facts.frame + 1)} fails the connection`
					: 'The connection fails';
			return `${where} with ${facts.closeCode}: ${FRAME_RULE_WORDS[facts.rule].title}`;
		}
		case 'tolerated':
			return `${facts.duty ? 'A rule is broken, but the receiver goes on' : 'The receiver goes on'}: ${FRAME_RULE_WORDS[facts.rule].title}`;
	}
}

const STANDINGS: Readonly<Record<FaultStanding, string>> = {
	fatal: 'ends the connection',
	later: 'shown for information',
	waits: 'the receiver waits',
	tolerated: 'does not end the connection',
};

const FIXES: Readonly<Record<FixKind, string>> = {
	'clear-rsv': 'Clear the bit',
	'set-fin': 'Set FIN',
	'finish-message': 'Finish the message first',
	'make-text': 'Make it text',
	'make-binary': 'Make it binary',
	'make-continuation': 'Make it a continuation',
	'make-pong': 'Make it a Pong',
	mask: 'Mask it, with a new key',
	unmask: 'Unmask it',
	'new-key': 'Mask it with a new key',
	'shortest-length': 'Write the shortest length',
	'length-of-what-is-there': 'Set the length to the bytes present',
	'cut-to-125': 'Cut it to 125 bytes',
	'close-code-1000': 'Use code 1000',
	'replace-bad-characters': 'Replace the invalid characters',
	'cut-last-character': 'Remove the incomplete character',
	'delete-frame': 'Delete this frame',
};

function observed({ delivered, sent, outcome, reported }: FrameObservation): string {
	const parts = [
		delivered > 0 ? `delivers ${count(delivered, 'message')}` : '',
		sent === 'nothing' ? '' : sent === 'empty' ? 'sends an empty Close' : `sends Close ${sent}`,
		{
			open: 'keeps the connection open',
			clean: 'closes cleanly',
			failed:
				reported === null
					? 'fails the connection'
					: `the page gets an error event, then a close event with ${reported}`,
			ended: `the page gets a close event with ${reported ?? 1006} and no error event`,
		}[outcome],
	];
	return parts.filter(Boolean).join(', ');
}

export const en = {
	intro: {
		purpose:
			'A message crosses the wire as a few bytes. Change any bit of them, and see what it means and whether the other side hangs up.',
		tries: [
			['a client that does not mask', '/frame?hex=810548656c6c6f&from=client'],
			['a Close with code 1000', '/frame?hex=880203e8&from=server'],
			['a message in two fragments', '/frame?hex=010348656c80026c6f&from=server'],
		] as readonly (readonly [text: string, address: string])[],
	},
	message: 'Your message',
	messageHint: 'Type something',
	frameBytes: 'Frame bytes',
	payload: 'Payload',
	lab: 'Frame',
	title,
	direction: 'Direction',
	directions: DIRECTIONS,
	counts: (bytes: number, header: number, payload: number) =>
		`${countBytes(bytes)} · header ${number(header)} · payload ${number(payload)}`,
	frameOf: (frame: number, frames: number) => `frame ${number(frame)} of ${number(frames)}`,
	examples: 'Examples',
	paste: 'Paste',
	frameMenu: 'Change frames',
	picture: 'Picture',
	pictureWords: pictures,
	deflate: 'permessage-deflate negotiated',
	limit: 'Longest message',
	limitHint: 'largest message accepted, in bytes; leave empty for no limit',
	settings: 'Connection',

	bits: 'Bits',
	bitsHint: 'click a bit to flip it',
	byteAt: (at: number) => `Byte ${number(at)}`,
	byteHint: 'tap a bit to flip it',
	masking: 'Masking',
	maskingHint: 'payload[i] ⊕ key[i mod 4]: a bit flips where the key has a 1',
	experiments: 'What if the key',
	experimentNames: {
		'wrong-bit': 'has one wrong bit',
		'zero-key': 'is all zeros',
		'key-twice': 'is used twice',
	},
	experimentWords: EXPERIMENT_WORDS,
	stage,
	messages: 'Messages',
	messagesHint: 'fragments joined, compressed payloads inflated',
	messageWords: messageWords,
	hex: 'Hex',
	hexHint: 'type bytes or paste a dump',
	fieldsTab: 'Fields',
	tabs: 'Views',
	collapse: (name: string) => `Hide ${name}`,
	expand: (name: string) => `Show ${name}`,

	fieldNames: FIELD_NAMES,
	opcodeNames: OPCODE_NAMES,
	fields: 'Fields of the frame',
	bitsHeading: 'bits',
	bitsOf: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
	finOn: '1 · final frame',
	finOff: '0 · more follow',
	maskOn: '1 · masked',
	maskOff: '0 · unmasked',
	maskIt: 'Mask',
	unmaskIt: 'Unmask',
	maskHint:
		'This flips only the MASK bit. No masking key is added or removed, so the same bytes are read differently.',
	maskItHint: 'Inserts a new masking key and masks the payload. The content stays the same.',
	unmaskItHint: 'Removes the masking key and unmasks the payload. The content stays the same.',
	lengthForm: 'Length form',
	form: (bits: number) => `${bits}-bit`,
	lengthBad: 'A whole number from 0 to 2^64 − 1',
	newKey: 'New key',
	newKeyHint: 'Masks the payload with a new random key. The content stays the same.',
	keyHint: 'Only these four bytes change. Unmasking the payload then gives other bytes.',
	keyBad: 'Four bytes in hex',
	none: '—',
	notHere: 'missing',

	closeCode,
	explain,
	explanation: 'What the selected bits mean',

	byHand: 'The lab does not unmask this payload now: the task is to do it by hand.',
	payloadUnmasked: 'unmasked',
	payloadPlain: 'as on the wire',
	payloadForms: 'Payload as',
	forms: { text: 'Text', hex: 'Hex', json: 'JSON', close: 'Close' },
	payloadUnfinished: (missing: string) =>
		`Missing payload bytes: ${missing}. If you type here, the frame becomes complete: its header gets the length of the payload in this field.`,
	payloadNoHeader: 'The header is incomplete, so there is no payload yet.',
	textBad: (offset: number) =>
		`Not valid UTF-8 from byte ${number(offset)} on. � marks bytes that are not a character. They stay unchanged until you type over them.`,
	textCompressed:
		'This is DEFLATE data (RFC 7692), shown byte for byte. “Messages” shows the content after inflating.',
	textPage: (from: number, to: number, all: number) =>
		`Bytes ${number(from)}–${number(to - 1)} of ${number(all)}`,
	earlierPage: 'Earlier',
	laterPage: 'Later',
	json: {
		valid: 'Valid JSON',
		empty: 'Empty: JSON needs at least one value',
		ends: (line: number, column: number) =>
			`Line ${line}, column ${column}: the text ends too early`,
		unexpected: (line: number, column: number, found: string) =>
			`Line ${line}, column ${column}: “${found}” is not expected here`,
		notText: 'The payload is not valid UTF-8, so it is not JSON.',
		tooLong: 'The payload is longer than 64 KiB, so it is not checked as JSON.',
		indent: 'Indent',
		compact: 'Compact',
		pretty: 'Indented',
	},
	close: {
		code: 'Close code',
		reason: 'Reason',
		empty: 'No code',
		none: 'If the Close has no body, the other side reports 1005, “no status received”.',
		half: 'One byte is not a code. If you type a number here, a code of two bytes is written.',
		reasonBytes: (bytes: number) => `${countBytes(bytes)} of at most 123`,
		apply: 'Make it a Close body',
	},
	utf8: {
		title: 'Characters and their bytes',
		fault: (offset: number) => `first invalid byte: payload byte ${number(offset)}`,
		states: {
			valid: 'valid UTF-8',
			bad: 'not UTF-8',
			cut: 'the last character is incomplete',
			unread: 'the text is not checked further',
		} satisfies Record<TextState, string>,
		before: 'begins in the previous fragment',
		after: 'continues in the next fragment',
		bad: 'not a character',
	},

	diagnoses: 'Diagnoses',
	moreDiagnoses: (n: number) => `${number(n)} more in other frames`,
	rules: FRAME_RULE_WORDS,
	standings: STANDINGS,
	standingWith: (standing: string, code: number) => `${standing}: ${code}`,
	inFrame: (frame: number) => `frame ${number(frame)}`,
	fixes: FIXES,
	whoReads: 'Receiver',
	readers: { strict: 'Strict RFC 6455', chromium: 'Chromium', firefox: 'Firefox', ws: 'ws' },
	asStrict: (verdict: string) => `Strict receiver: ${verdict}`,
	fourReaders: 'The same bytes, four receivers',
	readerWords: READER_WORDS,
	flipBack: 'Flip it back',
	binds: {
		MUST: 'MUST',
		'MUST NOT': 'MUST NOT',
		SHOULD: 'SHOULD',
		'SHOULD NOT': 'SHOULD NOT',
		defined: 'defined',
		advice: 'advice',
	},
	diagnosis: {
		lookalikes: 'Possible causes',
		real: 'What real programs do',
		select: (name: string) => `Show the bits: ${name}`,
		rule: (name: string) => `rule: ${name}`,
	},
	observed,
	endpoint: (name: string, version: string, role: 'client' | 'server') =>
		`${name} ${version} (${role})`,

	frameVerdict: 'Frame verdict',
	verdict,
	inflating: 'Inflating the messages',
	verdictNote: (checked: number, broken: number) =>
		`${number(checked)} rules checked · ${number(broken)} broken`,
	laterFaults: (n: number) => (n > 0 ? `${number(n)} more, shown for information` : ''),
	hints: [
		['← →', 'move'],
		['0–f', 'type over'],
		['Enter', 'edit the bits'],
		['Space', 'flip'],
		['PgDn', 'next fault or field'],
	] as readonly (readonly [string, string])[],
	presentHints: [
		['← →', 'move'],
		['Space', 'flip'],
		['Esc', 'leave Present'],
	] as readonly (readonly [string, string])[],
	undrawn: (characters: number) =>
		`${number(characters)} characters of this long line are not shown. To see them, press this mark or move the caret here.`,
	hexDraft: (line: number, column: number, found: string) =>
		found === ''
			? `Line ${line}, column ${column}: a byte lacks its second digit`
			: `Line ${line}, column ${column}: “${found}” is not a hex digit`,
	tooLong: (bytes: number) =>
		`${number(bytes)} bytes are more than the 1 MiB this lab holds. Nothing was changed.`,
	exampleNote: 'About this example',
	noteTitle: (title: string) => (/[?？]$/.test(title) ? title : `${title}.`),
	recordedFrom: ({ program, version, date }: Recorder) =>
		` Recorded from ${program} ${version}, ${date}.`,
	empty: 'Paste bytes, type them in “Hex”, or open an example.',

	operations: {
		groups: { add: 'Add after this frame', change: 'This frame', bytes: 'Bytes' },
		add: {
			text: 'Text frame “Hi”',
			binary: 'Binary frame',
			continuation: 'Continuation',
			Ping: 'Ping',
			Pong: 'Pong',
			Close: 'Close 1000',
		} satisfies Record<NewFrame, string>,
		duplicate: 'Duplicate',
		delete: 'Delete',
		earlier: 'Move earlier',
		later: 'Move later',
		splitHere: (at: number) => `Split before payload byte ${number(at)}`,
		splitHalf: 'Split into two halves',
		splitBytes: 'One fragment per byte',
		joinMessage: 'Join the fragments of its message',
		joinNext: 'Join with the next data frame',
		insertByte: 'Insert a byte before the selection',
		deleteBytes: (n: number) => `Delete ${count(n, 'selected byte')}`,
	},
	exampleGroups: {
		rfc: 'RFC 6455 §5.7',
		article: 'From a much-copied article',
		lengths: 'Limits of the length forms',
		text: 'Text and UTF-8',
		messages: 'Messages in fragments',
		control: 'Ping, Pong, Close',
		broken: 'Frames that break a rule',
		strangers: 'Bytes that are not frames',
		recorded: 'Recorded from real programs',
	},
	exampleWords: EXAMPLE_WORDS,
	cancel: 'Cancel',
	pasteWords: PASTE_WORDS,
	views: VIEW_WORDS,
};

export type FrameWords = typeof en;
