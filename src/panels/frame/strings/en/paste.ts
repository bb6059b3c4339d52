// Holds the English words of the paste dialog.
import type {
	PacketLink,
	PastedPacket,
	PasteFormat,
	PasteProblemKind,
} from '../../../../engine/paste/index.ts';
import { count, countBytes, number } from '../../../../strings/en/numbers.ts';

const FORMATS: Readonly<Record<PasteFormat, string>> = {
	hex: 'hex digits',
	bits: 'bits',
	'xxd-plain': 'xxd -p',
	'node-buffer': 'a Node Buffer',
	array: 'an array of numbers',
	'xxd-include': 'xxd -i',
	'python-bytes': 'a Python bytes literal',
	'escaped-string': 'a string with escapes',
	hexdump: 'hexdump -C',
	xxd: 'xxd',
	tcpdump: 'tcpdump -X',
	od: 'od',
	'word-dump': 'a dump in words',
	'wireshark-dump': 'a Wireshark dump',
	'follow-stream': 'Wireshark’s Follow stream',
	base64: 'Base64',
	base64url: 'Base64url',
	'http-text': 'an HTTP head',
	har: 'a HAR file',
	log: 'a line of a log',
	unknown: 'an unknown format',
};

const PACKETS: Readonly<Record<Exclude<PacketLink, 'none'>, string>> = {
	ethernet: 'an Ethernet packet',
	'linux-cooked': 'a Linux cooked packet',
	loopback: 'a loopback packet',
};

/** Says what a captured packet is, and where its TCP payload is. */
function packet(format: PasteFormat, packet: PastedPacket, bytes: number): string {
	const { link, version, payloadFrom, index, count: packets } = packet;
	const kind = link === 'none' ? `an IPv${version} packet` : PACKETS[link];
	const which = packets > 1 ? `packet ${number(index + 1)} of ${number(packets)}, ` : '';
	const found = `Read as ${FORMATS[format]}, ${which}${kind}`;
	if (payloadFrom === null) return `${found} without TCP. It contains no frames.`;
	if (bytes === 0) return `${found} with an empty TCP payload. It contains no frames.`;
	return `${found}: the TCP payload begins at byte ${number(payloadFrom)} and has ${countBytes(bytes)}.`;
}

/** Says what a HAR file contains; `messages` is null when the text is only a part of a file. */
function har(messages: number | null): string {
	if (messages === null) {
		return 'This is part of a HAR file. It contains no frames. It may contain WebSocket messages, under _webSocketMessages.';
	}
	const found =
		messages === 0
			? 'It contains no WebSocket messages either.'
			: `It contains ${count(messages, 'WebSocket message')}. To use one, copy its data into “Payload”.`;
	return `This is a HAR file. It contains no frames. ${found}`;
}

export const PASTE_WORDS = {
	title: 'Paste bytes',
	label: 'Pasted text',
	hint: 'Paste hex, a dump, an array, a string literal, Base64 or a copy from Wireshark. The lab recognises the format.',
	read: (format: string, bytes: number) => `Read as ${format}: ${countBytes(bytes)}`,
	packet,
	packetName: (index: number, bytes: number) =>
		`Packet ${number(index + 1)}: ${countBytes(bytes)} of TCP payload`,
	har,
	log: 'This is a line of a log. It contains no frames. If it quotes bytes, paste only those. The Doctor reads logs.',
	unknown: 'Nothing was recognised. The Doctor reads console messages.',
	reading: 'Reading…',
	progress: 'Progress of the reading',
	stop: 'Stop',
	stopped: 'The reading was stopped. The text is still here.',
	again: 'Read again',
	others: 'Other readings',
	formats: FORMATS,
	sides: { client: 'what the client sent', server: 'what the server sent', both: 'both sides' },
	orders: { little: 'bytes of a word swapped', big: 'bytes as printed' },
	askSide: 'The copy contains both sides of a connection. Choose the side whose bytes you want.',
	askOrder:
		'The dump prints words of several bytes. It does not say in which order the bytes of a word were in memory. On a little-endian machine, such as a PC, these bytes are swapped.',
	problem: (line: number, column: number, what: string) =>
		`Line ${line}, column ${column}: ${what}`,
	moreProblems: (n: number) => `and ${number(n)} more`,
	problems: {
		empty: 'there is nothing to read',
		'not-recognised': 'this format is not recognised',
		'too-long': 'more than this lab holds (1 MiB)',
		'odd-digits': 'a byte lacks its second digit',
		'not-hex': 'not a hex digit',
		line: 'not a line of a dump',
		offset: 'the offset does not match: bytes are missing, or there are too many',
		repeat: 'a * without a line before it or an offset after it',
		number: 'not a number',
		range: 'not between 0 and 255',
		escape: 'an unknown escape',
		unclosed: 'the literal is not closed',
		total: 'the length written here differs from the number of bytes',
		truncated: 'the tool that wrote this omitted bytes',
		character: 'this character is not allowed here',
		length: 'Base64 cannot have this length',
		padding: 'the padding is wrong',
		'trailing-bits': 'the unused bits at the end are not zero',
	} satisfies Record<PasteProblemKind, string>,
	found: (found: string) => (found === '' ? '' : ` (“${found}”)`),
	handshake: 'The bytes begin with a handshake: HTTP up to the blank line.',
	openFrames: (bytes: number) => `Open the ${countBytes(bytes)} after the handshake`,
	openHandshake: 'Open in the Handshake lab',
	openDoctor: 'Open in the Doctor',
	onlyHandshake: 'No frames follow it.',
	encrypted:
		'These bytes are TLS records. They are encrypted, so the frames inside cannot be read. Capture them before encryption, or give Wireshark the keys.',
	from: 'Direction of the bytes',
	replace: 'Replace everything',
	insert: 'Insert at the selection',
	clear: 'Paste something else',
	tooLong: (bytes: number) =>
		`With this paste the document would have ${number(bytes)} bytes. The lab can hold at most 1 MiB.`,
};
export type PasteWords = typeof PASTE_WORDS;
