// Holds the words of the facts about what a response answers to the offers of a request.
import type { FactText, FactWords } from '../fact-text.ts';

type OfferFact =
	| 'subprotocol-list'
	| 'extension-answer'
	| 'accept-words'
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
