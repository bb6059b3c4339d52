import { paper } from './paper.ts';
import type { EndpointFailure, ReadyState } from '../../../../engine/endpoint/index.ts';
import type { RuleCode } from '../../../../engine/report/index.ts';
import type { BoxNote, Middlebox } from '../../../../engine/simulation/index.ts';
import type { LifeState } from '../../diagram/life-lines.ts';
import { RULE_WORDS } from '../../../../strings/en/rule-words.ts';
import { actions } from './actions.ts';
import { OPCODE_NAMES } from '../../../../strings/en/frame-terms.ts';
import { connectionFiles } from '../../../../strings/en/connection-files.ts';
import { number } from '../../../../strings/en/numbers.ts';

const BOX_WORDS: Readonly<Record<Middlebox['kind'], string>> = {
	'forward-proxy': 'Proxy',
	'reverse-proxy': 'Reverse proxy',
	idle: 'Load balancer',
	buffering: 'Buffering proxy',
	caching: 'Caching proxy',
	recutting: 'Refragmenting proxy',
};

const NOTES: Readonly<Record<BoxNote['type'], string>> = {
	'tunnel-asked': 'receives CONNECT',
	'tunnel-opened': 'opens the tunnel',
	'tunnel-refused': 'refuses the tunnel',
	'fields-removed': 'removes Upgrade and Connection',
	kept: 'holds bytes back',
	'let-go': 'forwards the held bytes',
	forgot: 'forgets the connection',
	recut: 'refragments the message',
	'took-for-request': 'a request',
	cached: 'keeps a copy',
};

const STATE_WORDS: Readonly<Record<Exclude<LifeState, ReadyState>, string>> = {
	idle: '',
	vanished: 'offline',
	request: 'reads a request',
	answer: 'connects',
	through: 'forwards',
	aside: 'forwards unchanged',
	gone: 'no connection',
};

export const diagram = {
	paper,
	label: 'Sequence diagram',
	view: 'View',
	views: { diagram: 'Diagram', table: 'Table' },
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	zoomFit: 'Fit',
	zoomKeys: '+ − zoom, 0 fit, ↑ ↓ previous or next arrow',
	tcp: 'TCP',
	tcpHint: 'Show SYN, FIN, RST and segments',
	export: 'Export',
	save: {
		svg: 'Diagram as SVG',
		png: 'Diagram as PNG',
		copy: 'Copy the diagram as an image',
		json: 'Scene as JSON',
	},
	files: connectionFiles,
	saved: (name: string) => `Saved ${name}.`,
	unsaved: 'The browser could not create the picture.',
	copied: 'The image is in the clipboard.',
	refused: 'The browser does not allow this page to copy an image. Save the PNG instead.',
	now: 'now',
	/** Holds the names of the intermediaries, which are written above their life lines. */
	boxes: BOX_WORDS,
	states: STATE_WORDS,
	/** The server before TCP connects has no state. */
	stateOf: (who: string, state: string) => (state === '' ? who : `${who}: ${state}`),
	box: NOTES,
	actions,
	opcodes: OPCODE_NAMES,
	reservedOpcode: (hex: string) => `opcode ${hex}`,
	quoted: (text: string) => `“${text}”`,
	bytes: (length: number) => `${number(length)} B`,
	key: 'key',
	body: 'body',
	compressed: 'compressed',
	incomplete: 'incomplete',
	broken: 'breaks a rule',
	changed: 'changed',
	lost: (copies: number) => (copies === 1 ? 'lost once' : `lost ${String(copies)} times`),
	ignored: 'ignored',
	inTransit: 'never arrives',
	group: (units: number, bytes: string) => `${number(units)} in a row, ${bytes}`,
	more: (units: number) => `+${String(units)}`,
	silence: (span: string) => `${span} of silence`,
	many: (times: number, call: string, length: number) =>
		`${number(times)} × ${call}(${number(length)} B)`,
	idle: (action: string) => `no effect: ${action}`,
	reconnect: (connection: number) => `connection ${String(connection)}`,
	timer: 'timer',
	read: (length: number) => `reads ${number(length)} B`,
	failed: (reaction: DiagramReaction) =>
		reaction.type === 'close'
			? `fails with ${String(reaction.code)}`
			: reaction.type === 'refuse'
				? `refuses with ${String(reaction.status)}`
				: 'fails the connection',
	refuses: 'refuses to send',
	timedOut: 'times out',
	client: 'Client',
	server: 'Server',
	network: 'Network',
	/**
	 * Returns the text of an arrow for screen readers: times of departure and arrival, sender, receiver, and what
	 * is sent.
	 */
	arrow: ({ from, to, departs, arrives, what }: ArrowParts) =>
		arrives === null
			? `${departs}: ${from} to ${to}: ${what}`
			: `${departs} to ${arrives}: ${from} to ${to}: ${what}`,
	pinned: (what: string, pin: number) => `${what}, mark ${pin}`,
	openGroup: (what: string) => `${what}. Press Enter to zoom in`,
	table: {
		label: 'All events in order',
		time: 'Time',
		side: 'Side',
		kind: 'Kind',
		what: 'Event',
		bytes: 'Bytes',
		trigger: 'Cause',
		filters: 'Filters',
		allSides: 'All sides',
		boxes: 'Intermediaries',
		allKinds: 'All kinds',
		kinds: {
			frame: 'Frames',
			http: 'HTTP',
			tcp: 'TCP',
			script: 'Script actions',
			event: 'Application events',
			box: 'Intermediaries',
			wrong: 'Problems',
		},
		kindOf: {
			frame: 'frame',
			http: 'HTTP',
			tcp: 'TCP',
			script: 'script',
			event: 'application',
			box: 'intermediary',
			wrong: 'problem',
		},
		allRules: 'Valid or not',
		brokenRules: 'Breaks a rule',
		rule: (code: RuleCode): string => RULE_WORDS[code].title,
		copy: 'Copy as text',
		rows: (shown: number, all: number) =>
			shown === all ? `${number(all)} rows` : `${number(shown)} of ${number(all)} rows`,
		none: 'No event matches these filters.',
		arrives: (time: string) => `arrives at ${time}`,
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
