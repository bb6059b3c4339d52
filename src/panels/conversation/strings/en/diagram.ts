import type { BoxNote, EndpointFailure, Middlebox } from '../../../../engine/index.ts';
import type { LifeState } from '../../diagram/life-lines.ts';
import { rules } from './rules.ts';
import { actions } from './actions.ts';
import { number } from '../../../../strings/en/numbers.ts';

const BOXES: Readonly<Record<Middlebox['kind'], string>> = {
	'forward-proxy': 'Proxy',
	'reverse-proxy': 'Reverse proxy',
	idle: 'Load balancer',
	buffering: 'Buffering proxy',
	caching: 'Caching proxy',
	recutting: 'Proxy that cuts anew',
};

const NOTES: Readonly<Record<BoxNote['type'], string>> = {
	'tunnel-asked': 'is asked for a tunnel',
	'tunnel-opened': 'opens the tunnel',
	'tunnel-refused': 'refuses the tunnel',
	'fields-removed': 'removes Upgrade and Connection',
	kept: 'keeps what came',
	'let-go': 'lets go what it kept',
	forgot: 'forgets the connection',
	recut: 'cuts the frames anew',
	'took-for-request': 'takes bytes for a request',
	cached: 'caches an answer',
};

const STATES: Readonly<Record<LifeState, string>> = {
	idle: '',
	vanished: 'silent',
	CONNECTING: 'CONNECTING',
	OPEN: 'OPEN',
	CLOSING: 'CLOSING',
	CLOSED: 'CLOSED',
	request: 'reads a request',
	answer: 'connects',
	through: 'passes on',
	aside: 'stands aside',
	gone: 'gone',
};

export const diagram = {
	label: 'Sequence diagram',
	view: 'View',
	views: { diagram: 'Diagram', table: 'Table' },
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	zoomFit: 'Fit',
	zoomKeys: '+ − zoom, 0 fit, ↑ ↓ from arrow to arrow',
	tcp: 'TCP',
	tcpHint: 'Show SYN, FIN, RST and segments',
	export: 'Export',
	save: { svg: 'Diagram as SVG', png: 'Diagram as PNG', json: 'Scenario as JSON' },
	saved: (name: string) => `Saved ${name}.`,
	unsaved: 'The browser could not make the picture.',
	now: 'now',
	/** Names of the intermediaries, written above their life lines. */
	boxes: BOXES,
	states: STATES,
	box: NOTES,
	actions,
	quoted: (text: string) => `“${text}”`,
	bytes: (length: number) => `${number(length)} B`,
	key: 'key',
	body: 'body',
	compressed: 'compressed',
	incomplete: 'incomplete',
	broken: 'breaks a rule',
	changed: 'changed in flight',
	lost: (copies: number) => (copies === 1 ? 'lost once' : `lost ${String(copies)} times`),
	ignored: 'to nobody',
	inTransit: 'does not arrive',
	group: (units: number, bytes: string) => `${number(units)} in a row, ${bytes}`,
	more: (units: number) => `+${String(units)}`,
	silence: (span: string) => `${span} of silence`,
	bulk: (times: number, length: number) => `${number(times)} × send(${number(length)} B)`,
	idle: (action: string) => `could not ${action}`,
	reconnect: (connection: number) => `connection ${String(connection)}`,
	timer: 'timer',
	read: (length: number) => `reads ${number(length)} B`,
	failed: (reaction: DiagramReaction) =>
		reaction.type === 'close'
			? `fails: ${String(reaction.code)}`
			: reaction.type === 'refuse'
				? `refuses: ${String(reaction.status)}`
				: 'fails the connection',
	refuses: 'refuses to send',
	timedOut: 'time is over',
	client: 'Client',
	server: 'Server',
	network: 'Network',
	/**
	 * The text of an arrow for screen readers: times of departure and arrival, sender, receiver, and what is
	 * sent.
	 */
	arrow: ({ from, to, departs, arrives, what }: ArrowParts) =>
		arrives === null
			? `${departs}: ${from} to ${to}: ${what}`
			: `${departs} to ${arrives}: ${from} to ${to}: ${what}`,
	openGroup: (what: string) => `${what}. Enter looks into it`,
	table: {
		label: 'Everything that happens, in order',
		time: 'Time',
		side: 'Side',
		kind: 'Kind',
		what: 'What',
		bytes: 'Bytes',
		cause: 'Because of',
		filters: 'Filter',
		allSides: 'All sides',
		boxes: 'Between them',
		allKinds: 'All kinds',
		kinds: {
			frame: 'Frames',
			http: 'HTTP',
			tcp: 'TCP',
			did: 'Scripts',
			event: 'Applications',
			box: 'Middleboxes',
			wrong: 'Trouble',
		},
		kindOf: {
			frame: 'frame',
			http: 'HTTP',
			tcp: 'TCP',
			did: 'script',
			event: 'application',
			box: 'middlebox',
			wrong: 'trouble',
		},
		allRules: 'Any rule or none',
		brokenRules: 'Breaks a rule',
		rule: (code: string): string => rules.find(code)?.title ?? code,
		copy: 'Copy as text',
		rows: (shown: number, all: number) =>
			shown === all ? `${number(all)} rows` : `${number(shown)} of ${number(all)} rows`,
		none: 'Nothing of that kind happens here.',
		arrives: (time: string) => `arrives ${time}`,
	},
};
export type DiagramWords = typeof diagram;

type DiagramReaction = EndpointFailure['reaction'];

interface ArrowParts {
	readonly from: string;
	readonly to: string;
	readonly departs: string;
	readonly arrives: string | null;
	readonly what: string;
}
