// What happened at the nodes themselves: what the scripts did, what page code and applications heard, what boxes did.
import {
	decodeUtf8,
	type Bytes,
	type TimelineEntry,
	type Fact,
	type Role,
	type Scenario,
	type ScriptAction,
	type Timeline,
} from '../../../engine/index.ts';
import type { DiagramWords } from '../strings/en/diagram.ts';

export interface Mark {
	/** Of the timeline. */
	readonly index: number;
	readonly at: number;
	/** Of the path, from 0, the client. */
	readonly node: number;
	/** Done by the script, heard by the application, done by a box, or something went wrong. */
	readonly kind: 'did' | 'heard' | 'box' | 'wrong';
}

const TEXT = 24;

export function marksOf({ scenario, entries }: Timeline): readonly Mark[] {
	return entries.flatMap((entry) => {
		const placed = placeOf(entry.fact, scenario);
		return placed === null ? [] : [{ index: entry.index, at: entry.at, ...placed }];
	});
}

function placeOf(fact: Fact, { client, boxes }: Scenario): Pick<Mark, 'node' | 'kind'> | null {
	const nodeOf = (who: 'client' | 'server') => (who === 'client' ? 0 : boxes.length + 1);
	switch (fact.type) {
		case 'page':
			return { node: 0, kind: fact.event.type === 'error' ? 'wrong' : 'heard' };
		case 'threw':
			return { node: 0, kind: 'wrong' };
		case 'redial':
			return { node: 0, kind: 'did' };
		case 'did':
			return fact.who === 'network'
				? null
				: { node: nodeOf(fact.who), kind: fact.idle ? 'wrong' : 'did' };
		case 'protocol': {
			const { type } = fact.event;
			const node = nodeOf(fact.who);
			if (type === 'failed' || type === 'timedOut' || type === 'refused')
				return { node, kind: 'wrong' };
			// A page hears its own events, and no others.
			const page = fact.who === 'client' && client.kind === 'page';
			return page || type === 'closeReceived' || type === 'answered'
				? null
				: { node, kind: 'heard' };
		}
		case 'box':
			return { node: fact.box + 1, kind: 'box' };
		default:
			return null;
	}
}

/** What happened, in code's own words where there are any. */
export function factText({ fact }: TimelineEntry, scenario: Scenario, words: DiagramWords): string {
	switch (fact.type) {
		case 'page': {
			const { event } = fact;
			if (event.type === 'message') return `onmessage ${dataText(event.data, words)}`;
			return event.type === 'close' ? `onclose ${String(event.code)}` : `on${event.type}`;
		}
		case 'threw':
			return `throw ${fact.exception.name}`;
		case 'redial':
			return words.redial(fact.connection + 1);
		case 'did': {
			const action = scenario.script[fact.index]?.do;
			const text = action === undefined ? '' : actionText(action, words);
			return fact.idle ? words.idle(text) : text;
		}
		case 'protocol':
			return eventText(fact.who, fact.event, words);
		case 'box':
			return words.box[fact.note.type];
		case 'timer':
			return words.timer;
		case 'read':
			return words.read(fact.bytes);
		default:
			return '';
	}
}

type EventOf = Extract<Fact, { type: 'protocol' }>['event'];

function eventText(who: Role, event: EventOf, words: DiagramWords): string {
	switch (event.type) {
		case 'opened':
			return who === 'server' ? 'connection' : 'open';
		case 'answered':
			return String(event.status);
		case 'message': {
			const { kind, payload } = event;
			return `message ${dataText(kind === 'text' ? decodeUtf8(payload).text : payload, words)}`;
		}
		case 'ping':
		case 'pong':
			return event.type;
		case 'closeReceived':
			return `close ${String(event.code)}`;
		case 'closed':
			return `close ${String(event.code)}`;
		case 'failed':
			return words.failed(event.reaction);
		case 'refused':
			return words.refuses;
		case 'timedOut':
			return words.timedOut;
	}
}

export function actionText(action: ScriptAction, words: DiagramWords): string {
	switch (action.type) {
		case 'text':
			return `send(${words.quoted(short(action.text))})`;
		case 'binary':
			return `send(${short(action.hex)})`;
		case 'bulk':
			return words.bulk(action.times, action.bytes);
		case 'fragment':
			return `send(${words.quoted(short(action.text))}) FIN=${action.last ? '1' : '0'}`;
		case 'ping':
		case 'pong':
			return `${action.type}(${action.text === '' ? '' : words.quoted(short(action.text))})`;
		case 'close':
			return `close(${action.code === undefined ? '' : String(action.code)})`;
		case 'echo':
			return 'send(data)';
		case 'raw':
			return `write(${short(action.hex)})`;
		case 'end':
			return 'end()';
		case 'drop':
			return 'terminate()';
		case 'vanish':
		case 'stall':
		case 'resume':
		case 'change':
		case 'lose':
			return words.actions[action.type];
	}
}

function dataText(data: string | Bytes, words: DiagramWords): string {
	return typeof data === 'string' ? words.quoted(short(data)) : words.bytes(data.length);
}

function short(text: string): string {
	const characters = Array.from(text);
	return characters.length > TEXT ? `${characters.slice(0, TEXT).join('')}…` : text;
}
