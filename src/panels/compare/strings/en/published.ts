// Holds the English words about the published results.
import type { CaptureRow } from '../../../../engine/compare/index.ts';
import { count } from '../../../../strings/en/numbers.ts';

/** Holds the numbers of the notes, as formatted text. */
export interface PublishedFigures {
	readonly counted: string;
	readonly onWire: string;
	readonly frameFromServer: string;
	readonly frameFromClient: string;
	readonly gain: string;
	readonly gainOfAll: string;
	readonly binaryMegabit: string;
	readonly exchanges: string;
	readonly wholePackets: string;
	readonly wholeBytes: string;
}

const CAPTURES: Readonly<Record<CaptureRow['id'], string>> = {
	tcp: 'TCP, request and response',
	'web-page': 'Web page, loaded again',
	ajax: 'Ajax poll',
	sse: 'SSE, push only',
	websocket: 'WebSocket, question and answer',
	'websocket-push': 'WebSocket, push only',
};

export const published = {
	show: 'Show this example',
	showNamed: (what: string) => `Show this example: ${what}`,
	study: {
		caption: '“A Quantum Leap in Scalability for the Web”, Lubbers and Greco, 2010',
		about:
			'Each client receives one message per second. The table compares the headers of polling with the frames of WebSocket, in units of 2²⁰ bit/s.',
		clients: (count: string) => `${count} clients`,
		row: 'Clients',
		published: 'published',
		ours: 'ours, counted the same way',
		everything: 'ours, all counted',
		notesTitle: 'What the study leaves out',
		notes: (f: PublishedFigures): readonly string[] => [
			`The study leaves out Ethernet, IP and TCP headers and ACKs for both transports, and the message itself (here 20 bytes). With all of these counted, polling needs ${f.gainOfAll} times as many bytes as WebSocket, not ${f.gain} times.`,
			`The study uses the frames of draft 76, with one byte before and one byte after each text message. In RFC 6455 a small frame from the server has a header of ${f.frameFromServer} bytes. The header of a small frame from the client has ${f.frameFromClient} bytes, including the masking key.`,
			'The study compares headers per poll with frames per message. This comparison is fair only if each poll brings exactly one message. A poll with five messages has the same headers as a poll without a message.',
			'The study is from 2010, before HTTP/2 (2015), which sends repeated headers as a few bytes.',
			`The study writes megabit, but its unit is the mebibit of ${f.binaryMegabit} bits. In units of 10⁶ bits the figures are 4.9% larger.`,
			`The ${f.counted} bytes of the study are the characters of both heads (start line and header fields) without line endings. On the wire the heads take ${f.onWire} bytes.`,
		],
	},
	captures: {
		caption: 'Captures from susam/lab pcap-sockets, 2021',
		about:
			'Every 10 s the client received the time of day, 20 bytes in most rows. The figures are the packets and bytes per message, counted in captured Ethernet frames.',
		row: 'Exchange',
		of: CAPTURES,
		published: 'published',
		ours: 'ours',
		application: 'application bytes',
		packets: (packets: number) => count(packets, 'packet'),
		none: 'not in this lab',
		notes: (f: PublishedFigures): readonly string[] => [
			'In each row, our bytes and packets equal the published ones. For the web page, only the total of its request and responses is published, so we use that total.',
			'The WebSocket exchange begins with a short question. In this lab the messages in both directions have the same length, so this exchange has no example here. The rows of TCP and of the web page have no example either.',
			`Only the TCP capture can be computed from the first SYN on: a connection and ${f.exchanges} exchanges take ${f.wholePackets} packets and ${f.wholeBytes} bytes, as captured. The other captures also contain page loads whose lengths are not published.`,
		],
	},
};
export type PublishedWords = typeof published;
