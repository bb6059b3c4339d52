// Holds the words of the facts about what a response answers to the offers of a request.
import { ownValue } from '../../../../engine/own-value.ts';
import type { AcceptSlip } from '../../../../evidence/facts/accept-slips.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import type { FactText, FactWords } from '../fact-text.ts';

type OfferFact =
	| 'subprotocol-list'
	| 'extension-answer'
	| 'accept-words'
	| 'accept-slip'
	| 'names-any-case'
	| 'characters-lost'
	| 'provisional-heads';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });

export const offerFacts: Pick<FactWords, OfferFact> = {
	'subprotocol-list': ({ answer }) =>
		fact(
			`The server sends the whole list of subprotocols back: “${answer}”. It must choose exactly one of the offered names, or leave the field out (RFC 6455 §4.2.2). A client finds the list in none of its names, and fails the handshake.`,
			'Take the first offered name that the server supports, and answer with this one. A browser that offered some needs one in the response.',
			null,
		),
	'extension-answer': ({ fault, name, bits }) =>
		fact(
			fault === 'limited'
				? `The response limits the client’s window to ${bits} bits. A client that compresses with the usual 15 makes the server fail. So does a payload with the header of zlib, or one that still ends in 00 00 FF FF.`
				: fault === 'range'
					? `The response has ${name}=${bits}, and the value must be from 8 to 15 (RFC 7692 §7.1.2). A client refuses this answer.`
					: fault === 'unoffered'
						? 'The response agrees to permessage-deflate, and the request offered no extension. A server may only choose from what is offered (RFC 6455 §9.1).'
						: `The response has ${name}, which a server may send only if the offer has this parameter (RFC 7692 §7.1.2.2). Here the offer lacks it, so the client must fail the connection.`,
			fault === 'limited'
				? `Let the client make a raw deflater with this window (zlib: windowBits −${bits}) and take the last four bytes off. Or let it offer no client_max_window_bits.`
				: fault === 'range'
					? 'Answer with a number from 8 to 15, or leave the parameter out: then the window is 15.'
					: fault === 'unoffered'
						? 'Send Sec-WebSocket-Extensions only if the request has it, and compress only then.'
						: 'Leave the parameter out of the answer, or let the client offer `permessage-deflate; client_max_window_bits`.',
			fault === 'limited'
				? 'What is the last line of the server’s error, and how does the client make its deflater?'
				: fault === 'unoffered'
					? 'Is the request shown as it left the client?'
					: null,
		),
	'accept-words': ({ expected, order, count }) =>
		fact(
			order === 'bytes'
				? `This accept value has the right hash, and in each of its five 32-bit words the bytes stand in the opposite order. It must be \`${expected}\`.`
				: `${count} of the five 32-bit words of the right hash stand in this accept value, at other places. So the hash is right, and its words are copied wrongly. It must be \`${expected}\`.`,
			order === 'bytes'
				? 'Write each word with its high byte first, such as with `htonl`, before the 20 bytes go into Base64.'
				: order === 'wide'
					? 'The words lie eight bytes apart: their type has 64 bits, as `unsigned long` on 64-bit Linux. Use `uint32_t`.'
					: 'Copy the five words in their order, four bytes each, with the high byte first.',
			null,
		),
	'accept-slip': (values) => {
		const [says, todo] = ownValue(SLIPS, String(values['slip']))?.(values) ?? ['', ''];
		return fact(`${says} It must be \`${values['expected']}\`.`, todo, null);
	},
	'names-any-case': ({ value }) =>
		value === ''
			? fact(
					'Small and capital letters in the names of fields make no difference (RFC 9110 §5.1), and every hop may change them. So the response is in order there, and a program that searches with case is at fault.',
					'Compare the names without case: `strcasecmp`, `strcasestr`, `toLowerCase()`. Only values such as the key and the accept value keep their case.',
					null,
				)
			: fact(
					`The program prints the value ${value}, so it found the field: the case of its name is not why. It refuses the value: that is not the hash of the key which it sent.`,
					'Log the key of the same attempt and compute its accept value in the Handshake lab. A cache or gateway that answers with a key of its own does this.',
					'Which Sec-WebSocket-Key was sent in the same attempt?',
				),
	'characters-lost': ({ count }) =>
		fact(
			`These bytes were decoded as text before they were written down: each U+FFFD stands for bytes that are lost, here ${count} times. A frame cannot be read from what is left.`,
			'Log the bytes themselves, in hexadecimal digits or Base64, before any program makes a string of them.',
			'What are the same bytes in hex?',
		),
	'provisional-heads': () =>
		fact(
			'Chrome shows provisional headers: it has no answer to this request yet, or none came. It lists what it meant to send, and not all of it. That a field is missing here says nothing.',
			'Look at the line of the console, `net::ERR_…`. It tells whether the name, TCP, TLS, an extension of the browser or a silent server is the reason.',
			'What does the console print for this connection?',
		),
};

const RAW_HASH =
	'Encode the 20 raw bytes of the hash in Base64: `digest()`, not `hexdigest()`. In PHP that is `base64_encode(sha1($text, true))`.';

/** Holds what each slip is, and what to do. */
const SLIPS: Record<AcceptSlip, (values: SignValues) => readonly [says: string, todo: string]> = {
	hex: () => ['The hash is right, and it is sent as 40 hexadecimal digits.', RAW_HASH],
	'hex-in-base64': () => [
		'This accept value is the Base64 of the 40 hexadecimal digits of the hash, not of its 20 bytes.',
		RAW_HASH,
	],
	cut: ({ length }) => [
		`The accept value is right as far as it goes, and ends after ${length} of 28 characters.`,
		length === 27
			? 'The last character is lost. A buffer in C needs 29 bytes: 28 characters and the zero behind them.'
			: 'Encode exactly 20 bytes: `strlen` stops at a zero byte, and a hash may have one. Look at the length of the buffer, too.',
	],
	alphabet: () => [
		'The hash is right, and its Base64 has `-` and `_` where `+` and `/` belong. So it fails only where one of them comes.',
		'Use the ordinary alphabet (RFC 4648 §4): in Java `Base64.getEncoder()`, in Go `base64.StdEncoding`, in Python `b64encode`.',
	],
	'utf-16': () => [
		'Exactly this value comes out if key and GUID are hashed in UTF-16, with two bytes for each character.',
		'Make bytes of the text in ASCII or UTF-8 before the hash: in .NET `Encoding.ASCII`, not `Encoding.Unicode`.',
	],
	'key-small': () => [
		'Exactly this value comes out if the key is put into small letters first. In Base64, small and capital letters differ.',
		'Compare names of fields without case, and leave the value as it came.',
	],
	'key-cut': ({ key, shown }) => [
		`Exactly this value comes out if the key ends with \`${shown}\`, before its “${String(key).charAt(String(shown).length)}”.`,
		'Take the whole key up to the end of its line: it has `+`, `/` and `=` as well as letters and digits.',
	],
	zero: () => [
		'Exactly this value comes out if a zero byte is hashed behind the GUID.',
		'Hash 60 bytes: 24 of the key and 36 of the GUID. In C, `sizeof` of a text counts the zero at its end; `strlen` does not.',
	],
	'line-end': ({ shown }) => [
		`Exactly this value comes out if the line end of the field is hashed with the key: \`${shown}\` stands behind it, which no print shows.`,
		'Split the head at `\\r\\n`, or trim the value (`strip`, `trim`) before the GUID is appended.',
	],
	blank: ({ shown }) => [
		`Exactly this value comes out if a blank ${shown === 'front' ? 'in front of' : 'behind'} the key is hashed with it.`,
		'Trim the value: the blank behind the colon does not belong to it (RFC 9110 §5.5).',
	],
	'other-key': ({ key, shown }) => [
		`This accept value answers the key \`${shown}\`, which stands here as well. The key \`${key}\` got the same one.`,
		'Keep the key with its own connection: a variable that all connections share holds the key of the last one.',
	],
};
