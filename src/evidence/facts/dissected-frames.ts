// Frames as Wireshark dissects them: a tree with a line for each field. What its values show, and what a complaint of the
// receiver says beside them.
import { hexByte } from '../../engine/bytes/index.ts';
import { OPCODE } from '../../engine/frame/index.ts';
import { found, placeOf, type FoundFacts, type Paste } from './found-fact.ts';

/** wireshark: epan/dissectors/packet-websocket.c. */
const TREE =
	/\bFin: (True|False)\b[^]{1,200}?\bOpcode: [^(\n]{1,40}\((\d{1,2})\)[^]{0,120}?\bMask: (True|False)\b[^]{1,120}?\bPayload length: (\d{1,6})\b/gi;
/** Matches that a receiver wants a mask, or none. */
const WANTS_MASK =
	/\bunmasked\b|\bnot masked\b|\bmust (?:be )?mask(?:ed)?\b|\bmask(?:ing)? (?:is |was )?(?:missing|required|not set)\b|\bbad MASK\b|没有?掩码|未(?:加)?掩码/i;
const WANTS_NONE =
	/\bmust not (?:be )?mask|\b(?:illegal|unexpected) masked\b|\bmasked (?:frame|data) from (?:the )?server\b/i;

/** Matches a Close in the list of packets. */
const CLOSE_IN_LIST =
	/^[^\n]{0,200}\bWebSocket(?: Connection)? Close \[FIN\](?<masked> \[MASKED\])?/m;

/** Reads in Wireshark’s list of packets which side sent the first Close: a client masks it, and a server does not. */
export function closeInList({ text }: Paste): FoundFacts | null {
	const match = CLOSE_IN_LIST.exec(text);
	if (match === null) return null;
	const masked = match.groups?.['masked'] === undefined ? 0 : 1;
	return found('close-first', placeOf(match), 'likely', null, { masked }, [
		'ended-bare',
		'ended-without-close',
		'transport-ended',
	]);
}

export function dissectedFrame({ text }: Paste): FoundFacts | null {
	const frames = [...text.matchAll(TREE)].map((match) => ({
		match,
		fin: match[1]!.toLowerCase() === 'true',
		opcode: Number(match[2]),
		masked: match[3]!.toLowerCase() === 'true',
		length: Number(match[4]),
	}));
	const control = frames.find(
		({ opcode, fin, length }) => opcode >= OPCODE.close && (!fin || length > 125),
	);
	if (control !== undefined) {
		const rule = control.fin ? 'control-long' : 'control-fragment';
		return found('frame-rule', placeOf(control.match), 'certain', null, { rule });
	}
	const wanted = WANTS_NONE.test(text) ? false : WANTS_MASK.test(text) ? true : null;
	const odd = wanted === null ? undefined : frames.find(({ masked }) => masked !== wanted);
	if (odd !== undefined) {
		const others = frames.some(({ masked }) => masked === wanted) ? 1 : 0;
		const values = {
			opcode: odd.opcode,
			bytes: odd.length,
			masked: odd.masked ? 1 : 0,
			others,
			first: hexByte(0x80 | odd.opcode),
		};
		const side = odd.masked ? 'server' : 'client';
		const over = ['mask-missing', 'mask-unexpected', 'ended-bare', 'transport-ended'];
		return found('frame-mask-wrong', placeOf(odd.match), 'certain', side, values, over);
	}
	const [first] = frames;
	if (first === undefined) return null;
	const { match, opcode, masked, length } = first;
	const values = {
		opcode,
		bytes: length,
		masked: masked ? 1 : 0,
		zero: 0,
		answers: 0,
		word: '',
		code: '',
	};
	return found('frame-in-words', placeOf(match), 'possible', null, values);
}
