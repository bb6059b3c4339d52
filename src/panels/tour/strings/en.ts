// Holds the English words of the tour. Those of a scene are in the folder beside this file.
import type { Bytes } from '../../../engine/bytes/index.ts';
import { OPCODE, opcodeOf } from '../../../engine/frame/index.ts';
import { countBytes } from '../../../strings/en/numbers.ts';
import type { SceneId } from '../tour-document.ts';
import { flip } from './en/flip.ts';
import { frame } from './en/frame.ts';
import { goodbye } from './en/goodbye.ts';
import { hour } from './en/hour.ts';
import { key } from './en/key.ts';
import { mask } from './en/mask.ts';
import { open } from './en/open.ts';
import { silence } from './en/silence.ts';
import { talk } from './en/talk.ts';
import { worth } from './en/worth.ts';

export const en = {
	intro: {
		purpose:
			'A WebSocket lets a page and a server talk at any time, both ways. Open one up here: see every byte, change any of them, watch what breaks.',
		tries: [
			['flip a bit', '/tour/flip'],
			['let nobody speak', '/tour/silence'],
			['race it against polling', '/tour/worth'],
		] as readonly (readonly [text: string, address: string])[],
	},
	withoutScript: [talk, open, key, frame, flip, mask, silence, goodbye, worth].map(
		({ say }) => say,
	),
	tour: 'Tour',
	scenes: 'Scenes',
	names: {
		talk: 'Talk',
		open: 'Open',
		key: 'Key',
		frame: 'Frame',
		flip: 'Flip',
		mask: 'Mask',
		silence: 'Silence',
		goodbye: 'Goodbye',
		worth: 'Worth it?',
	} satisfies Record<SceneId, string>,
	count: (name: string, number: number, of: number) => `${name}, ${number} of ${of}`,
	back: 'Back',
	pause: 'Pause',
	goOn: 'Go on',
	next: {
		talk: 'Next',
		open: 'Next: how did it open?',
		key: 'Next: the server’s puzzle',
		frame: 'Next: what travels?',
		flip: 'Next: break it',
		mask: 'Next: why mask at all?',
		silence: 'Next: when nobody speaks',
		goodbye: 'Next: how to say goodbye',
		worth: 'Next: is it worth it?',
	} satisfies Record<SceneId, string>,
	toCourse: 'Go on: the course',
	backTo: (lab: string) => `Back to ${lab}`,
	straight: 'or go straight to a lab:',
	labs: [
		['Handshake', '/handshake'],
		['Learn', '/learn'],
		['Accept key', '/accept-key'],
		['Frame', '/frame'],
		['Rules', '/rules'],
		['Conversation', '/conversation'],
		['Compare', '/compare'],
		['Doctor', '/doctor'],
	] as readonly (readonly [name: string, address: string])[],
	openIn: {
		frame: 'Open in Frame',
		handshake: 'Open in Handshake',
		acceptKey: 'Open in Accept key',
		conversation: 'Open in Conversation',
		compare: 'Open in Compare',
	},
	/** Names the status that says what the receiver did. */
	outcome: 'Outcome',
	chat: {
		client: { name: 'Client', who: 'this is you', field: 'Type something' },
		server: { name: 'Server', who: 'far away', field: 'Speak as the server' },
		underway: 'on its way',
		send: 'Send',
	},
	/** Says what a capsule is: a message, or a frame that only the endpoints see. */
	capsule: (text: string | null, bytes: Bytes) => {
		const size = countBytes(bytes.length);
		if (text !== null) return `“${text.length > 24 ? `${text.slice(0, 24)}…` : text}”, ${size}`;
		const opcode = (bytes[0] ?? 0) & 0x0f;
		return `${opcode === OPCODE.close ? 'Close' : opcodeOf(opcode).name}, ${size}`;
	},
	talk,
	open,
	key,
	frame,
	flip,
	mask,
	silence,
	goodbye,
	worth,
	hour,
};

export type TourWords = typeof en;
