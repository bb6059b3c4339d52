// The English words about the published results.
import type { CaptureRow } from '../../../../engine/index.ts';

/** The numbers of the notes, as formatted text. */
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
			'One message per second to each client: the headers of polling against the frames of WebSocket, in units of 2²⁰ bit/s.',
		clients: (count: string) => `${count} clients`,
		row: 'Clients',
		published: 'published',
		ours: 'ours, counted the same way',
		everything: 'ours, all counted',
		notesTitle: 'What the study leaves out',
		notes: (f: PublishedFigures): readonly string[] => [
			`It leaves out Ethernet, IP and TCP headers and ACKs on both sides, and the message itself (here 20 bytes). With all of them polling needs ${f.gainOfAll} times as many bytes as WebSocket, not ${f.gain} times.`,
			`Its frames are those of draft 76, with two bytes around a text. In RFC 6455 a small frame has a header of ${f.frameFromServer} bytes from the server. From the client it has ${f.frameFromClient}, with the masking key.`,
			'It compares headers per poll with frames per message. That is fair only if each poll brings exactly one message. A poll that brings five has the cost of one poll, and so has a poll that brings none.',
			'It is from 2010, before HTTP/2 (2015), which sends repeated headers as a few bytes.',
			`Its unit is the mebibit of ${f.binaryMegabit} bits, although it says megabit. In units of 10⁶ the figures are 4.9% larger.`,
			`Its ${f.counted} bytes are the characters of both heads (start line and header fields) without line ends. On the wire they are ${f.onWire}.`,
		],
	},
	captures: {
		caption: 'Captures of susam/lab pcap-sockets, 2021',
		about:
			'The time of day every 10 s, 20 bytes in most rows. The figures are the packets and bytes of one message, in Ethernet frames as captured.',
		row: 'Exchange',
		of: CAPTURES,
		published: 'published',
		ours: 'ours',
		application: 'of which application',
		packets: (count: number) => (count === 1 ? '1 packet' : `${count} packets`),
		none: 'not in this lab',
		notes: (f: PublishedFigures): readonly string[] => [
			'Each row agrees to the byte and the packet. For the web page only the sum of its request and responses is published, and we use that sum.',
			'The WebSocket exchange begins with a short question. In this lab a client sends messages as long as those it receives, so the row has no example here. Neither have TCP and the web page.',
			`Only the TCP capture can be computed from the first SYN: a connection and ${f.exchanges} exchanges are ${f.wholePackets} packets and ${f.wholeBytes} bytes, as captured. The others also contain page loads whose lengths are not published.`,
		],
	},
};
export type PublishedWords = typeof published;
