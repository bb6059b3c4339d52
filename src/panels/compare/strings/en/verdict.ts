// Holds the English words of the recommendation and the warnings.
import type { Quantity, TransportId, VerdictReason } from '../../../../engine/compare/index.ts';
import type { Amount } from '../../figures.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const SIMPLER: Readonly<Record<TransportId, string>> = {
	'short-polling': 'it uses ordinary requests only',
	sse: 'it is an ordinary response, and the browser reconnects by itself',
	'long-polling': 'it consists of ordinary requests',
	// RFC 6202 §3.2, on plain streams.
	websocket: 'a plain stream does not mark where a message ends, and a proxy may buffer the stream',
	streaming: 'it is one ordinary response',
};

/** Holds the values of a reason, as formatted text. */
export interface ReasonValues {
	readonly name: string;
	readonly other: string;
	readonly transport: TransportId;
	readonly wait: string;
	readonly otherWait: string;
	readonly age: string;
	/** `bytes` and `otherBytes` are bytes per second and client. */
	readonly bytes: string;
	readonly otherBytes: string;
	/** Says whether the other transport would have been cheaper. */
	readonly otherCheaper: boolean;
	readonly burden: string;
	readonly inTime: boolean;
	/** Says whether the other transport is in time and overloads nothing. */
	readonly otherFits: boolean;
}

function reason(kind: VerdictReason, values: ReasonValues): string {
	const { name, other, wait, otherWait, age, bytes, otherBytes } = values;
	switch (kind) {
		case 'wait':
			return values.otherCheaper
				? `${other} costs less: ${otherBytes}/s per client against ${bytes}/s. But with ${other} a message could wait ${otherWait}, longer than the acceptable delay of ${age}. With ${name} a message waits at most ${wait}.`
				: `With ${name} a message waits at most ${wait}. With ${other} a message could wait ${otherWait}, longer than the acceptable delay of ${age}.`;
		case 'load':
			return `${other} costs less: ${otherBytes}/s per client against ${bytes}/s. But ${values.burden}`;
		case 'bytes':
			if (!values.otherFits) {
				return `${name} is the only transport that is fast enough and within capacity. It costs ${bytes}/s per client.`;
			}
			return `${name} costs the fewest bytes of all transports that are fast enough and within capacity: ${bytes}/s per client. The next cheapest, ${other}, costs ${otherBytes}/s.`;
		case 'simplicity':
			return `${other} costs ${otherBytes}/s per client, and ${name} costs ${bytes}/s. ${name} costs at most 10% more and is simpler: ${SIMPLER[values.transport]}.`;
		case 'nothing-fits':
			return values.inTime
				? `No transport is both fast enough and within capacity. ${name} has the shortest wait, ${wait}, but exceeds a capacity. See the warnings.`
				: `No transport is both fast enough and within capacity. ${name} has the shortest wait: up to ${wait}, longer than the acceptable delay of ${age}.`;
	}
}

type ThresholdSide = 'above' | 'below';

const CONDITIONS: Readonly<Record<Quantity, (side: ThresholdSide, amount: string) => string>> = {
	ratePerSecond: (side, amount) => `${rate(side)} ${amount}`,
	upstreamPerSecond: (side, amount) => `${rate(side)} ${amount} from each client`,
	tolerableAgeMs: (side, amount) => `With an acceptable delay ${side} ${amount}`,
	pollMs: (side, amount) => `With a poll interval ${side} ${amount}`,
	roundTripMs: (side, amount) => `With a round trip ${side} ${amount}`,
	updateBytes: (side, amount) =>
		`With messages ${side === 'above' ? 'longer' : 'shorter'} than ${amount}`,
	clients: (side, amount) => `${count(side)} ${amount} clients`,
};

export const verdict = {
	title: 'Recommendation',
	why: 'Why this one',
	reason,
	perSecond: (count: string) => `${count} requests per second`,
	requests: (count: string) => `${count} requests`,
	burden: {
		'server-overloaded': (asked: string, handled: string) =>
			`all clients together would send ${asked}, and the server handles only ${handled}.`,
		'link-overloaded': (offered: string, carried: string) =>
			`this transport needs ${offered} on a link of ${carried}.`,
		'polls-pile-up': (grows: string) =>
			`the requests would pile up in the browser, by ${grows} in each client.`,
		'messages-pile-up': (due: string, sent: string) =>
			`the browser of each client would have ${due} to send, and it can send only ${sent}.`,
		unknown: 'this transport would exceed a capacity.',
	},
	moreTurningPoints: 'What else would change the recommendation',
	reckoning: 'Still working out what would change the recommendation …',
	noTurningPoint: 'We found no single value that would change the recommendation.',
	amount: (amount: Amount): string => {
		switch (amount.type) {
			case 'plain':
				return amount.text;
			case 'every':
				return `one message per ${amount.period}`;
			case 'per-second':
				return `${amount.count} messages per second`;
		}
	},
	turningPoint: (side: ThresholdSide, quantity: Quantity, amount: string, name: string | null) =>
		`${CONDITIONS[quantity](side, amount)}, ${
			name === null ? 'no transport would fit' : `the recommendation would be ${name}`
		}.`,
	warnings: {
		of: (name: string) => `${name}:`,
		then: '; ',
		between: ' ',
		title: 'Warnings',
		'poll-shorter-than-round-trip': 'The poll interval is shorter than the response time',
		'polls-pile-up': 'Polls pile up in the browser',
		'messages-pile-up': 'Messages from the client pile up in the browser',
		'link-overloaded': 'The link cannot carry this load',
		'server-overloaded': 'The server handles fewer requests than arrive',
		'connections-idle': 'A connection is idle for more than a minute',
		'http2-without-tls': 'Browsers use HTTP/2 only over TLS',
		idle: (names: readonly string[]) =>
			`By default, nginx closes an HTTP connection after 75 s without a request, or after 60 s without data in a proxied response. An AWS Application Load Balancer closes an idle connection after 60 s by default. The cost of opening the connection again is not counted for ${list.format(names)}. Choose a new connection per poll, a shorter hold for long polls, or a heartbeat for streams.`,
		clearHttp2:
			'Browsers use HTTP/2 only over TLS, so without TLS the bytes shown are those of a client that is not a browser. Choose TLS for the bytes of a browser.',
		fixedClock: (poll: string, response: string, parallel: number, http2: boolean) =>
			`A response takes ${response}, but a poll is due every ${poll}. The timer does not wait for the response, so up to ${parallel} requests are in transit at once. ${
				http2
					? 'One HTTP/2 connection carries as many streams as the server allows, here 100.'
					: 'With HTTP/1.1, Chromium and Firefox open at most six HTTP connections to a host.'
			}`,
		timer: (poll: string, response: string, each: string) =>
			`A response takes ${response}, and the timer of ${poll} starts only after the response. So the requests do not overlap: this client polls once per ${each}, not once per ${poll}.`,
		pileUp: (due: string, sent: string, parallel: number) =>
			`In each client ${due} are due. With ${parallel} requests in transit at once, at most ${sent} leave the browser. The other polls wait, and the queue grows without limit. This queue delays no message, because the next poll that leaves fetches the message. But other requests of the page to this host may wait in the same queue.`,
		messagesPileUp: (http2: boolean) =>
			`Without WebSocket, each message from the client is a request, and it occupies ${
				http2
					? 'a stream until the response has arrived. The server limits the streams of an HTTP/2 connection, here to 100'
					: 'a connection until the response has arrived. With HTTP/1.1, Chromium and Firefox open at most six HTTP connections to a host'
			}. A long poll or an open stream always occupies one of them. Other messages wait in the browser, and the queue grows without limit. The requests and bytes shown count all messages that are due, and the waiting times do not include this queue.`,
		link: (carried: string) =>
			`The link carries ${carried} each way. Data beyond this rate has to wait, and the queue grows without limit. On an open stream, each message is delayed longer than the previous one.`,
		server: (answers: string) =>
			`The server handles ${answers}. Requests beyond this rate have to wait, and the queue grows as long as the overload lasts. The waiting times shown do not include this queue.`,
		clockStops: (parallel: number) =>
			`At most ${parallel} polls of one client wait at the server; the others wait in the client’s browser. The first response that arrives brings the message.`,
		ways: { up: 'to the server', down: 'to the clients' },
		linkRow: (way: string, offered: string, grows: string) =>
			`${way}, a load of ${offered}, and the queue grows by ${grows} per second`,
		requestRows: {
			'messages-pile-up': (offered: string, grows: string) =>
				`${offered} are due, and the queue grows by ${grows} per second in each client`,
			'server-overloaded': (offered: string, grows: string) =>
				`${offered} arrive, and the queue grows by ${grows} per second`,
		},
		pileRow: (grows: string) => `the queue grows by ${grows} per second in each client`,
		afterMinute: (late: string) => `after one minute the delay is ${late}`,
		atMost: (late: string) =>
			`the delay is at most ${late}, because each client sends its next request only after the response to the last one`,
		easing:
			'For polls these figures show the worst case, in which each poll leaves on time even if responses are late. In practice, a long poll leaves only after the response to the previous one. The same holds for polls whose timer restarts with each response. With polls at fixed times, the browser limits how many requests are in transit.',
		upNotCounted: 'The waiting times shown do not include delays of requests to the server.',
		drawing: (seconds: string) =>
			`Delay during the first minute, up to ${seconds}. The list contains the same numbers.`,
		late: 'delay',
		axis: (seconds: number) => `${seconds} s`,
	},
};
export type CompareVerdictWords = typeof verdict;

function count(side: ThresholdSide): string {
	return side === 'above' ? 'With more than' : 'With fewer than';
}

function rate(side: ThresholdSide): string {
	return side === 'above' ? 'With more than' : 'With less than';
}
