// The English words of the recommendation and the warnings.
import type { Quantity, TransportId, VerdictReason } from '../../../../engine/index.ts';
import type { Amount } from '../../stories/amount.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const SIMPLER: Readonly<Record<TransportId, string>> = {
	'short-polling': 'plain requests need nothing special of anybody',
	sse: 'it is an ordinary answer, and the browser reconnects by itself',
	'long-polling': 'it is made of ordinary requests',
	websocket: 'a bare stream’s messages have no borders, and a proxy may hold them back',
	streaming: 'it is one ordinary answer',
};

/** The values of a reason, as formatted text. */
export interface ReasonValues {
	readonly name: string;
	readonly other: string;
	readonly transport: TransportId;
	readonly wait: string;
	readonly otherWait: string;
	readonly age: string;
	/** Bytes per second and client. */
	readonly bytes: string;
	readonly otherBytes: string;
	/** Whether the other transport would have been cheaper. */
	readonly otherCheaper: boolean;
	readonly burden: string;
	readonly inTime: boolean;
	/** Whether the other transport is in time and overloads nothing. */
	readonly otherFits: boolean;
}

function reason(kind: VerdictReason, values: ReasonValues): string {
	const { name, other, wait, otherWait, age, bytes, otherBytes } = values;
	switch (kind) {
		case 'wait':
			return values.otherCheaper
				? `${other} would cost less, ${otherBytes}/s a client against ${bytes}/s. But a message could wait ${otherWait} there, and the page can bear ${age}. With ${name} it waits ${wait} at most.`
				: `With ${name} a message waits ${wait} at most. With ${other} it could wait ${otherWait}, and the page can bear ${age}.`;
		case 'load':
			return `${other} would cost less, ${otherBytes}/s a client against ${bytes}/s. But ${values.burden}`;
		case 'bytes':
			if (!values.otherFits) {
				return `It is the only one that is in time and carried, at ${bytes}/s a client.`;
			}
			return `Of all that are in time and carried, it costs the fewest bytes: ${bytes}/s a client. The next, ${other}, costs ${otherBytes}/s.`;
		case 'simplicity':
			return `${other} would cost ${otherBytes}/s a client, ${name} costs ${bytes}/s: a tenth more at most, and simpler. ${upper(SIMPLER[values.transport])}.`;
		case 'nothing-fits':
			return values.inTime
				? `No transport is both in time and carried here. ${name} waits least, ${wait}, but it asks for more than there is. See the warnings.`
				: `No transport is both in time and carried here. ${name} waits least: up to ${wait}, and the page can bear ${age}.`;
	}
}

type ThresholdSide = 'above' | 'below';

const CONDITIONS: Readonly<Record<Quantity, (side: ThresholdSide, amount: string) => string>> = {
	ratePerSecond: (side, amount) => `${moreOrLess(side)} ${amount}`,
	upstreamPerSecond: (side, amount) => `${moreOrLess(side)} ${amount} from the client`,
	tolerableAgeMs: (side, amount) => `${beyond(side)} a bearable wait of ${amount}`,
	pollMs: (side, amount) => `${beyond(side)} a poll interval of ${amount}`,
	roundTripMs: (side, amount) => `${beyond(side)} a round trip of ${amount}`,
	updateBytes: (side, amount) => `${beyond(side)} messages of ${amount}`,
	clients: (side, amount) => `${beyond(side)} ${amount} clients`,
};

export const verdict = {
	title: 'Verdict',
	take: (name: string) => `Take ${name}.`,
	nothing: (name: string) => `Nothing fits. ${name} is nearest.`,
	reason,
	perSecond: (count: string) => `${count} requests a second`,
	requests: (count: string) => `${count} requests`,
	burden: {
		'server-overloaded': (asked: string, answered: string) =>
			`all clients together would ask ${asked}, and the server answers ${answered}.`,
		'link-overloaded': (offered: string, carried: string) =>
			`it would put ${offered} on a link that carries ${carried}.`,
		'polls-pile-up': (grows: string) =>
			`its requests would pile up in the browser, ${grows} in each client.`,
		unknown: 'it would ask for more than there is.',
	},
	turns: 'Where it turns',
	moreTurns: 'More turning points',
	reckoning: 'Still working out where this would turn …',
	noTurn: 'No single value, moved alone, would change this.',
	amount: (amount: Amount): string => {
		switch (amount.type) {
			case 'plain':
				return amount.text;
			case 'every':
				return `one message in ${amount.period}`;
			case 'per-second':
				return `${amount.count} messages a second`;
		}
	},
	turn: (side: ThresholdSide, quantity: Quantity, amount: string, name: string | null) =>
		`${CONDITIONS[quantity](side, amount)}, ${
			name === null ? 'none of them would do' : `the verdict would be ${name}`
		}.`,
	candidates: 'All five, for one client: messages by chance, nothing lost',
	columns: {
		transport: 'Transport',
		inTime: 'In time',
		carried: 'Carried',
		wait: 'Longest wait',
		bytes: 'Bytes /s',
	},
	yes: 'yes',
	no: 'no',
	chosen: 'recommended',
	warnings: {
		of: (name: string) => `${name}:`,
		then: '; ',
		between: ' ',
		title: 'Warnings',
		'poll-shorter-than-round-trip': 'The poll interval is shorter than an answer takes',
		'polls-pile-up': 'Polls pile up in the browser',
		'link-overloaded': 'The link carries less than is asked of it',
		'server-overloaded': 'The server answers fewer requests than come',
		'connections-idle': 'Nothing crosses a connection for more than a minute',
		'http2-without-tls': 'Browsers speak HTTP/2 over TLS only',
		idle: (names: readonly string[]) =>
			`Many servers and proxies close a connection that idles for a minute or so. What it costs to open it again is not counted for ${list.format(names)}. A poll can have a new connection for each request, a long poll a shorter hold, a stream a heartbeat.`,
		clearHttp2:
			'Without TLS these are the bytes of other clients. Choose TLS for those of a browser.',
		fixedClock: (poll: string, turn: string, parallel: number, http2: boolean) =>
			`An answer takes ${turn}, but a poll is due every ${poll}. The clock does not wait, so up to ${parallel} requests are under way at once. ${
				http2
					? 'The one HTTP/2 connection carries as many streams as the server allows, here 100.'
					: 'A browser opens at most six connections to a host over HTTP/1.1.'
			}`,
		timer: (poll: string, turn: string, each: string) =>
			`An answer takes ${turn}, and only then does the timer of ${poll} start. So nothing overlaps: this client asks once in ${each}, not once in ${poll}.`,
		pileUp: (due: string, sent: string, parallel: number) =>
			`${due} are due in each client, and with ${parallel} under way at most ${sent} leave. The others wait, and the line grows without bound. No message is late for that, since the next poll to leave brings it; but all else that the page asks of this host waits in the same line.`,
		link: (carried: string) =>
			`The link carries ${carried} each way. What is more waits before it, and the line grows without bound: on an open stream every message comes later than the one before.`,
		server: (answers: string) =>
			`The server answers ${answers}. What is more waits before it, and the line grows for as long as this goes on. The waiting times shown do not know of it.`,
		clockStops: (parallel: number) =>
			`Of one client’s polls at most ${parallel} wait there, the others in its browser; a message comes with the first that is answered.`,
		ways: { up: 'to the server', down: 'to the clients' },
		linkRow: (way: string, offered: string, grows: string) =>
			`${way}, ${offered} asked for, ${grows} more waiting each second`,
		serverRow: (offered: string, grows: string) =>
			`${offered} asked for, ${grows} more waiting each second`,
		pileRow: (grows: string) => `${grows} more waiting each second in each client`,
		afterMinute: (late: string) => `what joins the line after one minute is ${late} late`,
		atMost: (late: string) =>
			`at most ${late} late, because each client asks again only when it has its answer`,
		easing:
			'Polls are the worst case: a timer or a long poll waits for its answer before it asks again, and a clock has only so many under way at once.',
		upNotCounted: 'What is late on its way to the server is not in the waiting times shown.',
		drawing: (seconds: string) =>
			`How late comes what joins the line in the first minute, up to ${seconds}. The same numbers stand in the list.`,
		late: 'late',
		axis: (seconds: number) => `${seconds} s`,
	},
};
export type CompareVerdictWords = typeof verdict;

function upper(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function moreOrLess(side: ThresholdSide): string {
	return side === 'above' ? 'With more than' : 'With less than';
}

function beyond(side: ThresholdSide): string {
	return side === 'above' ? 'Above' : 'Below';
}
