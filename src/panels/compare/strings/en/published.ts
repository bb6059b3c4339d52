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
	tcp: 'TCP, request and reply',
	'web-page': 'Web page, loaded again',
	ajax: 'Ajax poll',
	sse: 'SSE, push only',
	websocket: 'WebSocket, request and reply',
	'websocket-push': 'WebSocket, push only',
};

export const published = {
	show: 'Show this setting',
	showNamed: (what: string) => `Show this setting: ${what}`,
	study: {
		caption: '“A Quantum Leap in Scalability for the Web”, Lubbers and Greco, 2010',
		about:
			'A message a second to each client: headers of polling against frames of WebSocket, in units of 2²⁰ bit/s.',
		clients: (count: string) => `${count} clients`,
		row: 'Clients',
		published: 'published',
		ours: 'ours, counted alike',
		everything: 'ours, all counted',
		notesTitle: 'What the study leaves out',
		notes: (f: PublishedFigures): readonly string[] => [
			`Ethernet, IP and TCP headers and ACKs, on both sides, and the message itself, here of 20 bytes. With all of it the gain is ${f.gainOfAll} times, not ${f.gain}.`,
			`Its frames are draft 76’s two bytes around a text. Today a small frame has a header of ${f.frameFromServer} bytes from the server and ${f.frameFromClient} from the client, which masks.`,
			'It sets headers per poll against frames per message. That is the same only where each poll meets exactly one message: a poll that brings five pays once, a poll that brings none pays for nothing.',
			'It is older than HTTP/2, which sends repeated headers as a few bytes.',
			`Its unit is the mebibit, ${f.binaryMegabit} bits, though it says megabit. In units of 10⁶ the figures are 4.9 % larger.`,
			`Its ${f.counted} bytes are the characters of both heads without line ends. On the wire they are ${f.onWire}.`,
		],
	},
	captures: {
		caption: 'Captures of susam/lab pcap-sockets, 2021',
		about:
			'The time of day every 10 s, 20 bytes in most. Ethernet frames as captured: packets and bytes of one update.',
		row: 'Exchange',
		of: CAPTURES,
		published: 'published',
		ours: 'ours',
		application: 'of these application',
		packets: (count: number) => (count === 1 ? '1 packet' : `${count} packets`),
		none: 'not in this lab',
		notes: (f: PublishedFigures): readonly string[] => [
			'Every row agrees to the byte and the packet. Of the web page’s request and answers only the sum is known here: it is taken over.',
			'An exchange over WebSocket asks with a short message of its own. In this lab what a client sends is as long as what it gets, so this row has no setting here, nor have TCP and the web page.',
			`A whole capture from the first SYN can be reckoned for TCP only: a connection and ${f.exchanges} exchanges are ${f.wholePackets} packets and ${f.wholeBytes} bytes, as captured. The others also hold page loads whose lengths are not known here.`,
		],
	},
};
export type PublishedWords = typeof published;
